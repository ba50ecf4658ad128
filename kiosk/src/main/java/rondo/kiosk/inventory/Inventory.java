package rondo.kiosk.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rondo.base.place.Slot;
import rondo.machine.device.MachineLayout;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.SlotContent;

/**
 * What this kiosk believes of each slot (R4). A slot that is not named is free. Immutable.
 *
 * @param layout of the carousel
 * @param contents by slot
 */
public record Inventory(MachineLayout layout, Map<Slot, SlotContent> contents) {
  public Inventory {
    contents = Map.copyOf(contents);
  }

  /** The same with these slots changed. */
  public Inventory with(Map<Slot, SlotContent> changes) {
    Map<Slot, SlotContent> all = new TreeMap<>(contents);
    all.putAll(changes);
    return new Inventory(layout, all);
  }

  public SlotContent at(Slot slot) {
    return contents.getOrDefault(slot, new SlotContent.Free());
  }

  /** Where a disc stands. */
  public Optional<Slot> slotOf(DiscCode disc) {
    return discs().stream()
        .filter(placed -> placed.disc().equals(disc))
        .map(Placed::slot)
        .findFirst();
  }

  /** Every disc that stands in a slot, by slot. */
  public List<Placed> discs() {
    return contents.entrySet().stream()
        .filter(entry -> layout.has(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> placed(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  /** How many slots are free. */
  public int free() {
    long taken =
        contents.entrySet().stream()
            .filter(entry -> layout.has(entry.getKey()))
            .filter(entry -> !(entry.getValue() instanceof SlotContent.Free))
            .count();
    return layout.slotCount() - (int) taken;
  }

  /** The free slot with the shortest way round from a position. */
  public Optional<Slot> freeSlotNear(int position) {
    return layout.slots().stream()
        .filter(slot -> at(slot) instanceof SlotContent.Free)
        .min(Comparator.comparingInt((Slot slot) -> way(slot.position(), position)));
  }

  private int way(int from, int to) {
    int straight = Math.abs(from - to);
    return Math.min(straight, layout.positions() - straight);
  }

  private static Optional<Placed> placed(Slot slot, SlotContent content) {
    return content instanceof SlotContent.Holds(var disc)
        ? Optional.of(new Placed(slot, disc))
        : Optional.empty();
  }

  /** A disc in its slot. */
  public record Placed(Slot slot, DiscCode disc) {}
}
