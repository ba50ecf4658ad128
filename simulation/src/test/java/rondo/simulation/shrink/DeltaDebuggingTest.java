package rondo.simulation.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeltaDebuggingTest {
  private static final List<Integer> MANY = IntStream.range(0, 200).boxed().toList();

  @Test
  void of_many_the_three_that_it_takes_are_left() {
    Set<Integer> guilty = Set.of(3, 77, 198);
    assertThat(DeltaDebugging.smallest(MANY, some -> some.containsAll(guilty)))
        .containsExactly(3, 77, 198);
  }

  @Test
  void one_alone_is_found() {
    assertThat(DeltaDebugging.smallest(MANY, some -> some.contains(131))).containsExactly(131);
  }

  @Test
  void nothing_is_left_of_what_fails_by_itself() {
    assertThat(DeltaDebugging.smallest(MANY, _ -> true)).isEmpty();
  }

  @Test
  void what_takes_all_stays_whole() {
    assertThat(DeltaDebugging.smallest(MANY, some -> some.size() == MANY.size())).isEqualTo(MANY);
    assertThat(DeltaDebugging.smallest(List.of(1), some -> some.size() == 1)).containsExactly(1);
  }

  @Test
  void either_of_two_is_enough() {
    assertThat(DeltaDebugging.smallest(MANY, some -> some.contains(5) || some.contains(150)))
        .hasSize(1);
  }
}
