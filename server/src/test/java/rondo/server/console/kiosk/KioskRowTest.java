package rondo.server.console.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.design.piece.Status;

class KioskRowTest {
  @Test
  void a_kiosk_that_only_takes_discs_back_asks_for_attention_and_says_why() {
    KioskRow row = saying("returns_only", 0);
    assertThat(row.status()).isEqualTo(Status.ATTENTION);
    assertThat(row.words()).isEqualTo("returns only");
  }

  @Test
  void a_kiosk_that_sells_says_its_own_word_unless_somebody_has_to_look() {
    assertThat(saying("ready", 0).status()).isEqualTo(Status.READY);
    assertThat(saying("ready", 0).words()).isEqualTo("ready");
    assertThat(saying("ready", 2).words()).isEqualTo("needs attention");
  }

  private static KioskRow saying(String word, int tasks) {
    Instant now = Instant.EPOCH;
    return new KioskRow(
        new UUID(1, 1),
        "Station",
        new UUID(1, 2),
        "Group",
        ZoneOffset.UTC,
        true,
        Optional.of(now),
        Optional.of(now),
        Optional.of(now),
        Optional.of(word),
        80,
        0,
        3,
        tasks,
        Optional.of(1),
        7,
        Optional.empty(),
        Optional.of(now),
        false,
        Optional.empty());
  }
}
