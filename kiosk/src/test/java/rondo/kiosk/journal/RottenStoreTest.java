package rondo.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.base.id.CheckoutId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** Bits rot (F22), rows are edited by hand: the store finds it when it is opened. */
class RottenStoreTest {
  private static final Instant NOON = Instant.parse("2030-03-01T12:00:00Z");

  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("kiosk.db");
  }

  @BeforeEach
  void write() {
    try (var store = open()) {
      store.countStart();
      for (int i = 1; i <= 20; i++) {
        store.commit(
            new Change(
                List.of(
                    new JournalEntry.CheckoutBegan(
                        NOON.plusSeconds(i), new CheckoutId(new UUID(i, i)), List.of())),
                Map.of(new Slot(1, i), new SlotContent.Holds(DiscCode.of(i))),
                List.of(new Fact.MachineTroubled(NOON, "arm", "jam", "fact " + i))));
      }
      store.outbox().acknowledged(5);
      store
          .heldStates()
          .hold(new Message.StateOffer(Topic.LOADING, 3, new State.Loading(3, List.of())));
    }
  }

  private SqliteKioskStore open() {
    return SqliteKioskStore.open(file(), () -> NOON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE journal SET json = replace(json, ':07Z', ':08Z') WHERE sequence = 7 | row 7 of table journal
          UPDATE journal SET settles = 1 WHERE sequence = 8                          | row 8 of table journal
          UPDATE journal SET subject = '' WHERE sequence = 9                         | row 9 of table journal
          UPDATE journal SET at_millis = at_millis + 1 WHERE sequence = 9            | row 9 of table journal
          DELETE FROM journal WHERE sequence = 10                                    | row 11 of table journal
          DELETE FROM journal WHERE sequence = 1                                     | row 2 of table journal
          UPDATE outbox SET json = replace(json, '12', '13') WHERE sequence = 12     | row 12 of table outbox
          UPDATE outbox SET json = '{' WHERE sequence = 13                           | row 13 of table outbox
          UPDATE outbox SET hash = replace(hash, 'a', 'b') WHERE sequence = 14       | row 14 of table outbox
          DELETE FROM outbox WHERE sequence = 15                                     | row 16 of table outbox
          DELETE FROM outbox WHERE sequence = 6                                      | row 7 of table outbox
          UPDATE slot SET position = 99 WHERE position = 4                           | row 1-99 of table slot
          UPDATE slot SET json = '{"type":"free"}' WHERE position = 5                | row 1-5 of table slot
          UPDATE state SET version = 9                                               | row LOADING of table state
          UPDATE meta SET value = '7' WHERE name = 'starts'                          | row starts of table meta
          """)
  void a_row_that_was_changed_is_named(String change, String named) throws SQLException {
    SqliteKioskStoreTest.sql(file(), change);
    assertThatThrownBy(this::open)
        .isInstanceOf(KioskStoreException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining(named);
  }

  @Test
  void a_bit_that_flips_inside_a_row_is_found_and_the_row_named() throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("fact 17");
    bytes[at + 6] ^= 1;
    Files.write(file(), bytes);
    assertThatThrownBy(this::open).hasMessageContaining("row 17 of table outbox is damaged");
  }

  @Test
  void wherever_a_bit_flips_the_store_is_whole_or_refused() throws IOException {
    byte[] whole = Files.readAllBytes(file());
    List<Object> memory;
    try (var store = open()) {
      memory = memory(store);
    }
    int refused = 0;
    for (int at = 13; at < whole.length; at += 229) {
      byte[] rotten = whole.clone();
      rotten[at] ^= (byte) (1 << (at % 8));
      Files.write(file(), rotten);
      if (!sameOrRefused(memory)) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private boolean sameOrRefused(List<Object> memory) {
    try (var store = open()) {
      assertThat(memory(store)).isEqualTo(memory);
      return true;
    } catch (KioskStoreException e) {
      assertThat(e).hasMessageContaining(file().toString());
      return false;
    }
  }

  private static List<Object> memory(KioskStore store) {
    List<Object> all = new ArrayList<>();
    all.add(store.slots());
    all.add(store.unsettled());
    all.add(store.outbox().after(0, 100));
    all.add(store.outbox().lastHash());
    all.add(store.heldStates().versions());
    all.add(store.held(Topic.LOADING));
    all.add(store.loadingDone());
    return all;
  }
}
