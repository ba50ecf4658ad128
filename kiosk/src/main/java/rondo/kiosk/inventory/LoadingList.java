package rondo.kiosk.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;

/** Works in what a service person has put where. Pure. */
public final class LoadingList {
  private LoadingList() {}

  /**
   * The slots that change and the Facts that say so; slots that the machine lacks are passed by.
   */
  public static Change change(State.Loading list, Inventory inventory, Instant now) {
    Map<Slot, SlotContent> slots = new TreeMap<>();
    List<Fact> facts = new ArrayList<>();
    left(list, inventory)
        .forEach((slot, content) -> {
          slots.put(slot, content);
          facts.add(new Fact.SlotChanged(now, slot, content, "loaded"));
        });
    for (State.Loaded loaded : list.discs()) {
      SlotContent content = new SlotContent.Holds(loaded.disc());
      boolean news = !inventory.at(loaded.slot()).equals(content);
      if (news && inventory.layout().has(loaded.slot())) {
        slots.put(loaded.slot(), content);
        facts.add(new Fact.SlotChanged(now, loaded.slot(), content, "loaded"));
      }
    }
    return new Change(List.of(), slots, facts);
  }

  /** A disc that was put elsewhere no longer stands where it was believed to stand. */
  private static Map<Slot, SlotContent> left(State.Loading list, Inventory inventory) {
    Map<Slot, SlotContent> left = new TreeMap<>();
    for (State.Loaded loaded : list.discs()) {
      inventory
          .slotOf(loaded.disc())
          .filter(slot -> !slot.equals(loaded.slot()) && inventory.layout().has(loaded.slot()))
          .ifPresent(slot -> left.put(slot, new SlotContent.Free()));
    }
    list.discs().forEach(loaded -> left.remove(loaded.slot()));
    return left;
  }
}
