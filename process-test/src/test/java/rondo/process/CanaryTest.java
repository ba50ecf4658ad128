package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.media.magstripe.TrackForm;
import rondo.payment.simulator.TestCard;

/** A customer's card and address are found nowhere where they do not belong (INVARIANTS I26). */
class CanaryTest {
  private static final int SOMEBODY = 731;
  private static final Canary NUMBER = new Canary(TestCard.APPROVED.number(SOMEBODY));
  private static final Canary NAME = new Canary("QUETZAL/CANARIA");
  private static final Canary ADDRESS = new Canary("quetzal.canaria.7391@example.org");

  @Nested
  @ExtendWith(SharedHouse.class)
  class InAHouse {
    private final ProcessHouse house;
    private final Customer customer;

    InAHouse(ProcessHouse house) {
      this.house = house;
      this.customer = house.customer();
    }

    @BeforeEach
    void all_runs() {
      house.startAll();
      customer.comesToTheList();
    }

    @Test
    void a_rental_leaves_neither_card_nor_address_at_the_kiosk_or_in_any_log() {
      customer.rents(card(), ADDRESS.text());
      customer.sees("take");
      customer.takesTheDisc();
      customer.sees("done");
      Until.holds("the receipt", () -> !ADDRESS.foundBelow(house.mailbox()).isEmpty());
      nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "SEGV"})
    void a_kiosk_that_dies_with_both_in_memory_leaves_neither(String signal) {
      customer.swipesAndTypes(card(), ADDRESS.text());
      house.endKiosk(signal);
      nothingIsLeft();
      assertThat(house.dumps()).isEmpty();
    }

    private void nothingIsLeft() {
      assertThat(NUMBER.foundBelow(house.folder())).isEmpty();
      assertThat(NAME.foundBelow(house.folder())).isEmpty();
      assertThat(ADDRESS.foundBelow(house.atTheKiosk())).isEmpty();
      assertThat(house.logs()).isNotEmpty();
      assertThat(ADDRESS.foundBelow(house.logs().toArray(Path[]::new))).isEmpty();
    }
  }

  @TempDir Path folder;

  @Test
  void a_canary_is_found_in_every_form() throws IOException {
    List<byte[]> planted =
        List.of(
            ADDRESS.text().getBytes(StandardCharsets.UTF_8),
            ADDRESS.text().getBytes(StandardCharsets.UTF_16LE),
            ADDRESS.text().getBytes(StandardCharsets.UTF_16),
            base64("{\"to\":\"" + ADDRESS.text() + "\"}"),
            base64("x" + ADDRESS.text() + "y"),
            base64("yz" + ADDRESS.text()));
    for (byte[] bytes : planted) {
      Files.write(folder.resolve("file"), bytes);
      assertThat(ADDRESS.foundBelow(folder)).isNotEmpty();
    }
    Files.writeString(folder.resolve("file"), "quetzal.canaria@example.org");
    assertThat(ADDRESS.foundBelow(folder)).isEmpty();
  }

  private static byte[] base64(String text) {
    return Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Somebody's card with a name of its own. */
  private static Map<String, String> card() {
    String named = TestCard.APPROVED.track1(SOMEBODY).replace("CARD/TEST", NAME.text());
    String track1 = named.substring(0, named.length() - 1);
    return Map.of(
        "track1",
        track1 + TrackForm.FIRST.redundancyCheck(track1),
        "track2",
        TestCard.APPROVED.track2(SOMEBODY));
  }
}
