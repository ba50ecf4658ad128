package rondo.app.kiosk;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import rondo.kiosk.controller.Controller;

/** How the kiosk stands, for its heartbeats; the link is there before the controller is. */
final class ControllerStatus {
  private final AtomicReference<Optional<Controller>> controller =
      new AtomicReference<>(Optional.empty());

  void watch(Controller started) {
    controller.set(Optional.of(started));
  }

  /** Its state in a word. */
  String word() {
    return controller
        .get()
        .map(it -> it.current().head().standing().name().toLowerCase(Locale.ROOT))
        .orElse("starting");
  }

  /** How many slots are free, once that is known. */
  Optional<Integer> room() {
    return controller.get().flatMap(Controller::room);
  }
}
