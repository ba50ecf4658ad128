package rondo.media.minidisc.toc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;

/** Whatever a sector says, reading it ends in a value or a refusal, soon and without a fault. */
class MutatedSectorsTest {
  private static final ProgramArea AREA = DiscSize.MINUTES_74.programArea();
  private static final int ROUNDS_OF_ONE_BASIS = 100;

  /** What a round of damage was done to. */
  private enum Kind {
    UTOC_0,
    UTOC_0_AGAIN,
    UTOC_0_OFTEN,
    PTOC_0,
    NAMES,
    DATES,
    CODES
  }

  @Test
  void fifty_thousand_mutated_sectors_end_in_a_value_or_a_refusal() {
    survive(5, 50_000, Duration.ofSeconds(60));
  }

  @Test
  @Tag("deep")
  void ten_million_mutated_sectors_end_in_a_value_or_a_refusal() {
    survive(7, 10_000_000, Duration.ofMinutes(20));
  }

  private static void survive(long seed, int sectors, Duration budget) {
    var random = new SplittableRandom(seed);
    var mutation = new Mutation(random);
    int[] sound = new int[Kind.values().length];
    int[] tried = new int[sound.length];
    Assertions.assertTimeoutPreemptively(
        budget,
        () -> {
          for (int done = 0; done < sectors; done += ROUNDS_OF_ONE_BASIS) {
            Kind kind = Kind.values()[random.nextInt(sound.length)];
            Sector basis = basis(kind, random);
            for (int round = 0; round < ROUNDS_OF_ONE_BASIS; round++) {
              tried[kind.ordinal()]++;
              sound[kind.ordinal()] += isRead(kind, mutation.of(basis)) ? 1 : 0;
            }
          }
        });
    assertThat(Arrays.stream(tried).sum()).isEqualTo(sectors);
    for (Kind kind : Kind.values()) {
      int of = tried[kind.ordinal()];
      assertThat(sound[kind.ordinal()]).as(kind::name).isBetween(of / 100, of - of / 100);
    }
  }

  private static Sector basis(Kind kind, SplittableRandom random) {
    return switch (kind) {
      case UTOC_0, UTOC_0_AGAIN, UTOC_0_OFTEN -> new RandomToc(random, AREA).next().sector();
      case PTOC_0 -> Ptoc.of(DiscSize.values()[random.nextInt(3)]).sector();
      case NAMES -> names(random);
      case DATES ->
          slots(2, new RecordingDate(LocalDateTime.of(2026, 11, 21, 7, 5, 9), 1, 2).bytes());
      case CODES -> slots(3, new Isrc("USRC17607839").bytes());
    };
  }

  private static Sector names(SplittableRandom random) {
    TextSector names = TextSector.blank(1);
    for (int track = 0; track < 30; track++) {
      names = names.with(track, "la".repeat(random.nextInt(12))).orElse(names);
    }
    return names.sector();
  }

  private static Sector slots(int number, byte[] slot) {
    SlotSector slots = SlotSector.blank(number);
    for (int track = 0; track <= 200; track++) {
      slots = slots.with(track, slot).orElseThrow();
    }
    return slots.sector();
  }

  private static boolean isRead(Kind kind, Sector sector) {
    return switch (kind) {
      case UTOC_0, UTOC_0_AGAIN, UTOC_0_OFTEN -> isTable(sector);
      case PTOC_0 -> Ptoc.of(sector).filter(ptoc -> ptoc.programArea().clusters() > 0).isPresent();
      case NAMES -> TextSector.of(sector).filter(MutatedSectorsTest::isReadable).isPresent();
      case DATES ->
          count(sector, slot -> RecordingDate.of(slot).filter(d -> d.bytes().length == 8)) == 201;
      case CODES -> count(sector, slot -> Isrc.of(slot).filter(i -> i.bytes().length == 8)) == 201;
    };
  }

  private static boolean isTable(Sector sector) {
    return switch (TocReader.read(sector, AREA)) {
      case TocReading.Sound(var contents, var warnings) -> {
        assertThat(contents.sector()).isEqualTo(sector);
        assertThat(warnings).hasSizeLessThanOrEqualTo(TocWarning.values().length);
        yield true;
      }
      case TocReading.Broken(var fault, var where) -> {
        assertThat(where).as(fault::name).isNotEmpty();
        yield false;
      }
    };
  }

  private static boolean isReadable(TextSector names) {
    for (int entry = 0; entry < 30; entry += 7) {
      assertThat(names.text(entry).length()).isLessThan(256 * 7);
    }
    return TextSector.of(names.without(3).sector()).isPresent();
  }

  private static int count(Sector sector, Function<byte[], Optional<?>> reading) {
    Optional<SlotSector> slots = SlotSector.of(sector);
    int count = 0;
    for (int entry = 0; entry <= 255; entry++) {
      int asked = entry;
      count += slots.flatMap(s -> s.slot(asked)).flatMap(reading).isPresent() ? 1 : 0;
    }
    slots.ifPresent(s -> assertThat(SlotSector.of(s.without(7).sector())).isPresent());
    return count;
  }
}
