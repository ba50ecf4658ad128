package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairwiseTest {
  @Test
  void each_two_values_meet_in_few_rows() {
    List<Integer> dimensions = List.of(3, 4, 2, 2, 2, 3);
    List<List<Integer>> rows = Pairwise.rows(dimensions);

    assertThat(rows).hasSizeBetween(12, 20);
    assertThat(rows.getFirst()).containsOnly(0);
    for (int one = 0; one < dimensions.size(); one++) {
      for (int other = one + 1; other < dimensions.size(); other++) {
        int a = one;
        int b = other;
        assertThat(rows.stream().map(row -> List.of(row.get(a), row.get(b))).distinct())
            .hasSize(dimensions.get(one) * dimensions.get(other));
      }
    }
  }
}
