package rondo.base.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.time.SettableClock;

class IdTest {
  private final SettableClock clock = new SettableClock("2030-01-01T00:00:00Z");
  private final IdSource ids = new IdSource(clock, new Random(7));

  @Test
  void an_id_carries_its_time_version_and_variant() {
    for (int i = 0; i < 1000; i++) {
      UUID id = ids.next();
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }
  }

  @Test
  void ids_of_one_instant_differ_and_later_ids_sort_later() {
    Set<UUID> drawn = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      drawn.add(ids.next());
    }
    assertThat(drawn).hasSize(1000);
    String early = ids.next().toString();
    clock.advance(java.time.Duration.ofMillis(1));
    assertThat(ids.next().toString()).isGreaterThan(early);
  }

  @Test
  void the_same_seed_draws_the_same_ids() {
    assertThat(new IdSource(clock, new Random(3)).next())
        .isEqualTo(new IdSource(clock, new Random(3)).next());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "0199F6A0-0000-7000-8000-000000000001",
        " 0199f6a0-0000-7000-8000-000000000001",
        "0199f6a0000070008000000000000001",
        "0199f6a0-0000-7000-8000-00000000000g"
      })
  void only_the_canonical_form_is_an_id(String text) {
    assertThatThrownBy(() -> RentalId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_id_is_written_as_it_is_read() {
    String text = ids.next().toString();
    assertThat(KioskId.parse(text)).hasToString(text);
  }
}
