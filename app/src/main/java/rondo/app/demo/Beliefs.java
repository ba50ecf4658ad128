package rondo.app.demo;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rondo.app.kiosk.KioskRun;
import rondo.base.place.Slot;
import rondo.kiosk.inventory.Inventory;
import rondo.protocol.fact.SlotContent;
import rondo.simulator.room.Believed;

/** What a controller believes of its slots, as its machine room shows it. */
final class Beliefs {
  private Beliefs() {}

  static Optional<Map<Slot, Believed>> of(KioskRun kiosk) {
    return kiosk.controller().believed().map(Beliefs::of);
  }

  private static Map<Slot, Believed> of(Inventory inventory) {
    return inventory.layout().slots().stream()
        .collect(Collectors.toMap(Function.identity(), slot -> of(inventory.at(slot))));
  }

  private static Believed of(SlotContent content) {
    return switch (content) {
      case SlotContent.Free _ -> new Believed(Optional.empty(), true, "free");
      case SlotContent.Holds(var disc) ->
          new Believed(Optional.of(disc.value()), false, disc.value());
      case SlotContent.UnknownCase _ -> new Believed(Optional.empty(), false, "some case");
      case SlotContent.Locked(var reason) ->
          new Believed(Optional.empty(), false, "locked: " + reason);
    };
  }
}
