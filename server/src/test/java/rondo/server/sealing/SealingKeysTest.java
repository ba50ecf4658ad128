package rondo.server.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.secret.SecretFolder;
import rondo.base.time.SettableClock;
import rondo.protocol.sealing.Seal;
import rondo.server.database.TestDatabase;
import rondo.server.fixture.SmallNetwork;

class SealingKeysTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final byte[] CARD = "a card".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;
  private final SettableClock clock = new SettableClock("2035-05-01T12:00:00Z");
  private SecretFolder folder;

  @BeforeEach
  void open() {
    folder = SecretFolder.open(home.resolve("secrets"), new SecureRandom());
  }

  @Test
  void what_was_sealed_to_the_key_before_is_still_read() {
    SealingKeys keys = keys();
    String before = keys.current();
    String sealedBefore = Seal.to(before).seal(CARD);
    keys.renew();
    assertThat(keys.current()).isNotEqualTo(before);
    String sealedAfter = Seal.to(keys.current()).seal(CARD);
    assertThat(keys.unseal(sealedBefore)).hasValue(CARD);
    assertThat(keys.unseal(sealedAfter)).hasValue(CARD);
    assertThat(keys.unseal("rubbish")).isEmpty();
  }

  @Test
  void after_a_restart_the_newest_is_current_and_the_others_are_read() {
    SealingKeys keys = keys();
    String sealed = Seal.to(keys.current()).seal(CARD);
    keys.renew();
    clock.advance(Duration.ofDays(90));
    keys.renew();
    SealingKeys again = keys();
    assertThat(again.current()).isEqualTo(keys.current());
    assertThat(again.unseal(sealed)).hasValue(CARD);
    assertThat(again.kept()).isEqualTo(3);
  }

  @Test
  void a_key_is_renewed_at_its_age_and_not_before() {
    SealingKeys keys = keys();
    keys.renew();
    clock.advance(Duration.ofDays(90).minusSeconds(1));
    assertThat(keys.renewOlderThan(Duration.ofDays(90))).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(keys.renewOlderThan(Duration.ofDays(90))).isTrue();
    assertThat(keys.renewOlderThan(Duration.ofDays(90))).isFalse();
  }

  @Test
  void a_key_is_forgotten_once_nothing_sealed_to_it_can_come_and_the_current_never() {
    SealingKeys keys = keys();
    String first = Seal.to(keys.current()).seal(CARD);
    keys.renew();
    Instant replaced = clock.instant();
    keys.forgetReplacedBefore(replaced);
    assertThat(keys.unseal(first)).isPresent();
    keys.forgetReplacedBefore(replaced.plusSeconds(1));
    assertThat(keys.unseal(first)).isEqualTo(Optional.empty());
    keys.forgetReplacedBefore(Instant.MAX);
    assertThat(keys().kept()).isEqualTo(1);
  }

  @Test
  void two_purposes_do_not_read_each_other() {
    SealingKeys people = SealingKeys.open(folder, "people", clock);
    String sealed = Seal.to(keys().current()).seal(CARD);
    assertThat(people.unseal(sealed)).isEmpty();
  }

  @Test
  void keys_stay_while_a_kiosk_has_not_taken_in_the_settings_or_an_address_waits() {
    var network = SmallNetwork.in(DATABASE.jdbi(), clock);
    var horizon = new SealingHorizon(DATABASE.jdbi(), clock, Duration.ofDays(30));
    assertThat(horizon.now()).isEqualTo(clock.instant().minus(Duration.ofDays(30)));
    network
        .rows()
        .run(
            "update kiosk_state set held_version = 11, changed_at = '2035-01-01T00:00:00Z'"
                + " where topic = 'SETTINGS'");
    assertThat(horizon.now()).isEqualTo(Instant.parse("2035-01-01T00:00:00Z"));
  }

  private SealingKeys keys() {
    return SealingKeys.open(folder, "payment", clock);
  }
}
