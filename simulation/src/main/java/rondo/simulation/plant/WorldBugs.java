package rondo.simulation.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.KioskStore;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.fact.Fact;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.vision.label.LabelReading;
import rondo.vision.label.PictureReader;

/** What can be wrong with discs, and with the eyes that look at them. */
final class WorldBugs {
  /** The group of the one disc that belongs to no network here. */
  private static final GroupCode NOBODYS = GroupCode.of(77);

  private WorldBugs() {}

  /** The first disc of the first kiosk stands in the second one too. */
  static Ports oneLabelOnTwoDiscs() {
    List<String> copied = new ArrayList<>();
    return new Ports() {
      @Override
      public List<Case> world(KioskId kiosk, List<Case> real) {
        if (copied.isEmpty()) {
          copied.add(firstInside(real).name());
          return real;
        }
        return real.stream()
            .map(it ->
                it.name().equals(copied.getFirst()) && it.place() instanceof Place.Outside
                    ? it.at(new Place.InSlot(new Slot(3, 30)))
                    : it)
            .toList();
      }
    };
  }

  private static Case firstInside(List<Case> cases) {
    return inside(cases).getFirst();
  }

  private static List<Case> inside(List<Case> cases) {
    return cases.stream().filter(it -> it.place() instanceof Place.InSlot).toList();
  }

  private static List<Case> swapped(List<Case> cases) {
    Case one = inside(cases).getFirst();
    Case other = inside(cases).get(1);
    return cases.stream()
        .map(it -> it == one ? it.at(other.place()) : it == other ? it.at(one.place()) : it)
        .toList();
  }

  /**
   * In each kiosk the first two discs stand in each other's slots, and every label that is read is
   * taken for the one that the vend looks for.
   */
  static Ports everyLabelAgrees() {
    Map<KioskId, DiscCode> wanted = new HashMap<>();
    return new Ports() {
      @Override
      public List<Case> world(KioskId kiosk, List<Case> real) {
        return swapped(real);
      }

      @Override
      public KioskStore memory(KioskId kiosk, KioskStore real) {
        return WrongMemory.changing(
            real,
            change -> {
              change.entries().forEach(entry -> note(wanted, kiosk, entry));
              return change;
            });
      }

      @Override
      public PictureReader reader(KioskId kiosk, PictureReader real) {
        return picture ->
            real.read(picture) instanceof LabelReading.Read(var group, var disc)
                ? new LabelReading.Read(group, Optional.ofNullable(wanted.get(kiosk)).orElse(disc))
                : real.read(picture);
      }
    };
  }

  private static void note(Map<KioskId, DiscCode> wanted, KioskId kiosk, JournalEntry entry) {
    if (entry instanceof JournalEntry.AttemptBegan it) {
      wanted.put(kiosk, it.disc());
    } else if (entry.settles()) {
      wanted.remove(kiosk);
    }
  }

  /** A label of a group that nobody knows is taken for that of the disc that went out last. */
  static Ports strangersAreOurs() {
    List<LabelReading> out = new ArrayList<>();
    return new Ports() {
      @Override
      public KioskStore memory(KioskId kiosk, KioskStore real) {
        return WrongMemory.changing(
            real,
            change -> {
              change.facts().forEach(fact -> noteLast(out, fact));
              return change;
            });
      }

      @Override
      public PictureReader reader(KioskId kiosk, PictureReader real) {
        return picture -> {
          LabelReading reading = real.read(picture);
          boolean strange =
              reading instanceof LabelReading.Read(var group, _) && group.equals(NOBODYS);
          return strange && !out.isEmpty() ? out.getLast() : reading;
        };
      }
    };
  }

  private static void noteLast(List<LabelReading> out, Fact fact) {
    if (fact instanceof Fact.DiscTaken it) {
      out.add(new LabelReading.Read(GroupCode.of(1), it.disc()));
    }
  }
}
