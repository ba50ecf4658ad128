package rondo.server.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

/**
 * Which disc of the demo a service person has put into which slot. The same list tells the kiosk
 * what was loaded and the simulated machine what is true.
 *
 * @param number of the list; greater than that of any list before
 */
public record LoadingList(long number, List<Entry> entries) {
  /** One disc in its slot. */
  public record Entry(Slot slot, DiscCode disc, String title, Format format) {}

  private static final int DECKS = 3;
  private static final int POSITIONS = 34;

  /** Every so many slots one stays free, so that discs of other kiosks find a place. */
  private static final int FREE_EACH = 7;

  public LoadingList {
    entries = List.copyOf(entries);
  }

  /** The discs of the demo's first kiosk. */
  public static LoadingList sample() {
    return of(SampleKiosk.STATION_HALL);
  }

  /** A kiosk's discs in a carousel of 3 decks of 34; some slots of each deck stay free. */
  public static LoadingList of(SampleKiosk kiosk) {
    List<Slot> slots = slots();
    List<Entry> entries = new ArrayList<>();
    for (SampleKiosk.Copy copy : kiosk.copies()) {
      Slot slot = slots.get(entries.size());
      entries.add(new Entry(slot, copy.code(), copy.title().name(), copy.format()));
    }
    return new LoadingList(1, entries);
  }

  private static List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < DECKS * POSITIONS; i++) {
      if (i % FREE_EACH != FREE_EACH - 1) {
        slots.add(new Slot(1 + i / POSITIONS, 1 + i % POSITIONS));
      }
    }
    return slots;
  }

  /** What the kiosk is told. */
  public State.Loading state() {
    Function<Entry, State.Loaded> loaded = entry -> new State.Loaded(entry.slot(), entry.disc());
    return new State.Loading(number, entries.stream().map(loaded).toList());
  }
}
