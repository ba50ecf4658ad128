package rondo.vision.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EAN-13 and, as one that begins with 0, UPC-A (ISO/IEC 15420): the numbers of titles. */
public final class Ean13 implements Symbology {
  private static final int DIGITS = 12;
  private static final int EDGES = 60;
  private static final String[] ODD = {
    "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011",
    "0110111", "0001011"
  };

  /** Which of the left digits are written in even form, for each first digit. */
  private static final String[] FORMS = {
    "000000", "001011", "001101", "001110", "010011", "011001", "011100", "010101", "010110",
    "011010"
  };

  private static final Layout LAYOUT = layout();

  private static Layout layout() {
    List<Letter> left = new ArrayList<>();
    List<Letter> right = new ArrayList<>();
    for (String odd : ODD) {
      left.add(Letter.ofModules(odd));
      right.add(Letter.ofModules(negative(odd)));
    }
    for (String odd : ODD) {
      left.add(Letter.ofModules(new StringBuilder(negative(odd)).reverse().toString()));
    }
    Alphabet lefts = new Alphabet(left);
    Alphabet rights = new Alphabet(right);
    Alphabet guard = new Alphabet(List.of(Letter.ofModules("101")));
    Alphabet middle = new Alphabet(List.of(Letter.ofModules("01010")));
    List<Cell> cells = new ArrayList<>(List.of(new Cell(0, guard)));
    for (int i = 0; i < 6; i++) {
      cells.add(new Cell(3 + 7 * i, lefts));
    }
    cells.add(new Cell(45, middle));
    for (int i = 0; i < 6; i++) {
      cells.add(new Cell(50 + 7 * i, rights));
    }
    cells.add(new Cell(92, guard));
    return new Layout(cells, 95);
  }

  private static String negative(String modules) {
    return modules.replace('0', 'x').replace('1', '0').replace('x', '1');
  }

  @Override
  public List<Layout> layouts(int edges) {
    return edges > EDGES * 0.55 && edges < EDGES * 1.15 ? List.of(LAYOUT) : List.of();
  }

  @Override
  public Optional<Word> cheapest(Costs costs) {
    Optional<Word> best = Optional.empty();
    for (int first = 0; first < FORMS.length; first++) {
      Word word = cheapest(costs.left(), first);
      best = Optional.of(best.map(other -> better(other, word)).orElse(word));
    }
    return best;
  }

  /** The margin of the better one is at most what lies between the two. */
  private static Word better(Word one, Word other) {
    Word less = one.left() <= other.left() ? one : other;
    double between = Math.abs(one.left() - other.left());
    return new Word(less.letters(), less.left(), Math.min(less.margin(), between));
  }

  private static Word cheapest(double[][] left, int first) {
    Residues residues = new Residues(10, DIGITS);
    double fixed = left[0][0] + left[7][0] + left[14][0];
    for (int i = 0; i < DIGITS; i++) {
      residues.next();
      boolean even = i < 6 && FORMS[first].charAt(i) == '1';
      double[] cell = left[i < 6 ? i + 1 : i + 2];
      for (int digit = 0; digit < 10; digit++) {
        residues.offer(digit, cell[even ? digit + 10 : digit], digit * (i % 2 == 0 ? 3 : 1));
      }
    }
    int wanted = (10 - first) % 10;
    double best = residues.cost(wanted, 0) + fixed;
    int[] letters = new int[DIGITS + 1];
    letters[0] = first;
    System.arraycopy(residues.letters(wanted), 0, letters, 1, DIGITS);
    return new Word(letters, best, residues.cost(wanted, 1) + fixed - best);
  }

  @Override
  public Optional<String> text(Word word) {
    StringBuilder text = new StringBuilder();
    for (int digit : word.letters()) {
      text.append(digit);
    }
    return Optional.of(text.toString());
  }
}
