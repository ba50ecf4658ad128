package rondo.media.minidisc.toc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;

class TextSectorTest {
  @Test
  void names_are_kept_through_random_changes() {
    var random = new SplittableRandom(1);
    TextSector text = TextSector.blank(1);
    Map<Integer, String> held = new HashMap<>();
    int full = 0;
    for (int round = 0; round < 5_000; round++) {
      int entry = random.nextInt(40);
      String name = "x".repeat(random.nextInt(80)) + (round % 9);
      var next = text.with(entry, name);
      if (next.isPresent()) {
        text = TextSector.of(next.get().sector()).orElseThrow();
        held.put(entry, name);
      } else {
        full++;
      }
      assertThat(text.text(entry)).isEqualTo(held.getOrDefault(entry, ""));
    }
    for (int entry = 0; entry < 40; entry++) {
      assertThat(text.text(entry)).isEqualTo(held.getOrDefault(entry, ""));
    }
    assertThat(full).isPositive();
  }

  @Test
  void a_name_starts_at_the_first_slot_of_its_chain() {
    Sector sector = TextSector.blank(1).with(1, "Blue Train").orElseThrow().sector();
    assertThat(sector.at(49)).isEqualTo(1);
    assertThat(sector.slice(312, 16))
        .isEqualTo(HexFormat.of().parseHex("426c756520547202" + "61696e0000000000"));
    assertThat(sector.at(47)).isEqualTo(3);
  }

  @Test
  void an_erased_track_takes_its_name_with_it() {
    TextSector text = TextSector.blank(1);
    for (int track = 1; track <= 3; track++) {
      text = text.with(track, "track " + track).orElseThrow();
    }
    TextSector two = text.without(2);
    assertThat(two.text(1)).isEqualTo("track 1");
    assertThat(two.text(2)).isEqualTo("track 3");
    assertThat(two.text(3)).isEmpty();
    assertThat(TextSector.of(two.sector())).isPresent();
  }

  @Test
  void chains_that_meet_or_loop_are_no_names() {
    Sector two =
        TextSector.blank(1).with(1, "one").orElseThrow().with(2, "two").orElseThrow().sector();
    assertThat(TextSector.of(two.draft().put(50, 1).sector())).isEmpty();
    assertThat(TextSector.of(two.draft().put(319, 1).sector())).isEmpty();
    assertThat(TextSector.of(two.draft().put(5, 1).sector())).isEmpty();
  }

  @Test
  void mutated_names_are_read_or_refused_in_bounded_time() {
    var random = new SplittableRandom(2);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int round = 0; round < 20_000; round++) {
            SectorDraft draft = TextSector.blank(1).sector().draft();
            for (int change = 0; change < 5; change++) {
              draft.put(random.nextInt(47, Sector.SIZE), random.nextInt(256));
            }
            TextSector.of(draft.sector())
                .ifPresent(text -> assertThat(text.without(1).text(0)).isNotNull());
          }
        });
  }
}
