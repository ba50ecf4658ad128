package rondo.media.minidisc.toc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.media.minidisc.sector.Sector;

class SlotSectorTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 21, 5, 24, 59);

  @ParameterizedTest
  @CsvSource({
    "2611210524590121, 2026-11-21T05:24:59, 1, 33",
    "9211010000000000, 1992-11-01T00:00:00, 0, 0",
    "8001010000000a0d, 1980-01-01T00:00:00, 10, 13",
    "791231235959ffff, 2079-12-31T23:59:59, 255, 255"
  })
  void a_date_is_six_decimal_bytes_and_who_recorded(
      String slot, LocalDateTime at, int maker, int model) {
    var date = new RecordingDate(at, maker, model);
    assertThat(HEX.formatHex(date.bytes())).isEqualTo(slot);
    assertThat(RecordingDate.of(HEX.parseHex(slot))).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0000000000000000", "261a210524590121", "2613210524590121", "2602300000000000"})
  void bytes_that_are_no_date_are_none(String slot) {
    assertThat(RecordingDate.of(HEX.parseHex(slot))).isEmpty();
  }

  @Test
  void a_date_that_two_digits_cannot_say_is_not_written() {
    assertThatThrownBy(() -> new RecordingDate(AT.withYear(1979), 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RecordingDate(AT.withYear(2080), 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RecordingDate(AT, 256, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "USRC17607839, 9638930476078390",
    "GBAYE0000001, 5d24695400000010",
    "000000000001, 0000000000000010",
    "ZZZZ99999999, aaaaaa2499999990"
  })
  void a_recording_code_is_packed_as_on_compact_discs(String code, String slot) {
    assertThat(HEX.formatHex(new Isrc(code).bytes())).isEqualTo(slot);
    assertThat(Isrc.of(HEX.parseHex(slot))).contains(new Isrc(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0000000000000000", "9638930476078391", "9638930576078390", "96389304760a8390"})
  void bytes_that_are_no_code_are_none(String slot) {
    assertThat(Isrc.of(HEX.parseHex(slot))).isEmpty();
  }

  @Test
  void any_code_comes_back() {
    var random = new SplittableRandom(1);
    String characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        code.append(characters.charAt(random.nextInt(i < 5 ? 36 : 10)));
      }
      assertThat(Isrc.of(new Isrc(code.toString()).bytes())).contains(new Isrc(code.toString()));
    }
    assertThatThrownBy(() -> new Isrc("usrc17607839")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void slots_are_kept_through_random_changes_and_never_lost() {
    var random = new SplittableRandom(2);
    SlotSector slots = SlotSector.blank(2);
    List<Optional<byte[]>> held = new ArrayList<>();
    for (int track = 0; track < 255; track++) {
      held.add(Optional.empty());
    }
    for (int round = 0; round < 3_000; round++) {
      int track = 1 + random.nextInt(255);
      if (random.nextInt(3) == 0) {
        slots = slots.without(track);
        held.remove(track - 1);
        held.add(Optional.empty());
      } else {
        byte[] slot = new byte[8];
        random.nextBytes(slot);
        slots = slots.with(track, slot).orElseThrow();
        held.set(track - 1, Optional.of(slot));
      }
      slots = SlotSector.of(slots.sector()).orElseThrow();
    }
    for (int track = 1; track <= 255; track++) {
      assertThat(slots.slot(track).map(HEX::formatHex))
          .isEqualTo(held.get(track - 1).map(HEX::formatHex));
    }
  }

  @Test
  void every_track_and_the_disc_have_a_slot_and_no_more() {
    SlotSector slots = SlotSector.blank(2);
    byte[] slot = new RecordingDate(AT, 0, 0).bytes();
    for (int entry = 0; entry <= 255; entry++) {
      slots = slots.with(entry, slot).orElseThrow();
    }
    assertThat(slots.slot(SlotSector.DISC)).hasValueSatisfying(s -> assertThat(s).isEqualTo(slot));
    assertThat(slots.sector().at(47)).isZero();
    Sector lost = slots.sector().draft().put(49, 0).sector();
    assertThat(SlotSector.of(lost).orElseThrow().with(1, slot)).isEmpty();
  }

  @Test
  void slots_that_two_tracks_share_or_that_loop_are_not_understood() {
    Sector sector = SlotSector.blank(2).with(1, new byte[8]).orElseThrow().sector();
    assertThat(SlotSector.of(sector.draft().put(50, 1).sector())).isEmpty();
    assertThat(SlotSector.of(sector.draft().put(47, 1).sector())).isEmpty();
    assertThat(SlotSector.of(sector.draft().put(304 + 8 * 9 + 7, 5).sector())).isEmpty();
    assertThat(SlotSector.of(sector.draft().put(4, 0).sector())).isEmpty();
    assertThat(SlotSector.of(Sector.ZERO)).isEmpty();
  }
}
