package rondo.kiosk.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rondo.base.place.Slot;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.Work;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;

/** Works in what people have settled about slots after an audit (R7). Pure. */
public final class Corrections {
  /** Why a slot is locked whose disc was settled to stand elsewhere: its own turn comes. */
  static final SlotContent TO_SETTLE = new SlotContent.Locked("to-settle");

  private static final String CAUSE = "settled";

  private Corrections() {}

  /** What changes by all that is new; empty where nothing is. */
  public static Optional<Change> change(Duties duties, Inventory inventory, Instant now) {
    List<State.Correction> news =
        duties.orders().stream()
            .flatMap(orders -> orders.corrections().stream())
            .filter(it -> it.number() > duties.done(Work.CORRECTION))
            .toList();
    if (news.isEmpty()) {
      return Optional.empty();
    }
    Inventory after = inventory;
    Map<Slot, SlotContent> slots = new TreeMap<>();
    List<Fact> facts = new ArrayList<>();
    for (State.Correction correction : news) {
      for (var change : changes(correction, after)) {
        after = after.with(Map.of(change.slot(), change.content()));
        slots.put(change.slot(), change.content());
        facts.add(new Fact.SlotChanged(now, change.slot(), change.content(), CAUSE));
      }
    }
    return Optional.of(
        new Change(List.of(), slots, facts).doing(Work.CORRECTION, news.getLast().number()));
  }

  /** Nothing where the slot has changed since: what is settled was seen before that. */
  private static List<SlotNow> changes(State.Correction correction, Inventory inventory) {
    SlotContent believed = inventory.at(correction.slot());
    boolean still = believed.equals(correction.was()) || believed.equals(TO_SETTLE);
    if (!still || !inventory.layout().has(correction.slot())) {
      return List.of();
    }
    List<SlotNow> changes = new ArrayList<>();
    disc(correction.is())
        .flatMap(inventory::slotOf)
        .filter(slot -> !slot.equals(correction.slot()))
        .ifPresent(slot -> changes.add(new SlotNow(slot, TO_SETTLE)));
    changes.add(new SlotNow(correction.slot(), correction.is()));
    return changes;
  }

  private static Optional<DiscCode> disc(SlotContent content) {
    return content instanceof SlotContent.Holds(var disc) ? Optional.of(disc) : Optional.empty();
  }

  private record SlotNow(Slot slot, SlotContent content) {}
}
