package rondo.vision.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ResiduesTest {
  private static final int MODULUS = 7;
  private static final int CELLS = 4;
  private static final int LETTERS = 5;

  /** Against all words there are. */
  @Test
  void the_cheapest_two_words_to_each_remainder_are_found() {
    SplittableRandom random = new SplittableRandom(30);
    for (int round = 0; round < 200; round++) {
      double[][] costs = new double[CELLS][LETTERS];
      for (double[] cell : costs) {
        Arrays.setAll(cell, _ -> random.nextDouble());
      }
      Residues residues = new Residues(MODULUS, CELLS);
      for (int cell = 0; cell < CELLS; cell++) {
        residues.next();
        for (int letter = 0; letter < LETTERS; letter++) {
          residues.offer(letter, costs[cell][letter], letter * (cell + 1));
        }
      }
      double[][] best = tried(costs);
      for (int remainder = 0; remainder < MODULUS; remainder++) {
        assertThat(residues.cost(remainder, 0)).isCloseTo(best[remainder][0], within(1e-9));
        assertThat(residues.cost(remainder, 1)).isCloseTo(best[remainder][1], within(1e-9));
        assertWord(residues.letters(remainder), costs, remainder, best[remainder][0]);
      }
    }
  }

  @Test
  void a_remainder_that_no_word_has_costs_without_end() {
    Residues residues = new Residues(MODULUS, 1);
    residues.next();
    residues.offer(0, 0.5, 3);
    assertThat(residues.cost(3, 0)).isEqualTo(0.5);
    assertThat(residues.cost(3, 1)).isInfinite();
    assertThat(residues.cost(2, 0)).isInfinite();
  }

  private static void assertWord(int[] word, double[][] costs, int remainder, double cost) {
    int sum = 0;
    double all = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      sum += word[cell] * (cell + 1);
      all += costs[cell][word[cell]];
    }
    assertThat(sum % MODULUS).isEqualTo(remainder);
    assertThat(all).isCloseTo(cost, within(1e-9));
  }

  private static double[][] tried(double[][] costs) {
    double[][] best = new double[MODULUS][2];
    for (double[] one : best) {
      Arrays.fill(one, Double.POSITIVE_INFINITY);
    }
    int words = (int) Math.pow(LETTERS, CELLS);
    for (int word = 0; word < words; word++) {
      int rest = word;
      int sum = 0;
      double cost = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        sum += rest % LETTERS * (cell + 1);
        cost += costs[cell][rest % LETTERS];
        rest /= LETTERS;
      }
      double[] at = best[sum % MODULUS];
      if (cost < at[0]) {
        at[1] = at[0];
        at[0] = cost;
      } else {
        at[1] = Math.min(at[1], cost);
      }
    }
    return best;
  }
}
