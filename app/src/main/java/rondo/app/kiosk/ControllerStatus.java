package rondo.app.kiosk;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import rondo.kiosk.controller.Controller;

/** The kiosk's state in a word for its heartbeats; the link is there before the controller is. */
final class ControllerStatus implements Supplier<String> {
  private final AtomicReference<Optional<Controller>> controller =
      new AtomicReference<>(Optional.empty());

  void watch(Controller started) {
    controller.set(Optional.of(started));
  }

  @Override
  public String get() {
    return controller
        .get()
        .map(it -> it.current().head().standing().name().toLowerCase(Locale.ROOT))
        .orElse("starting");
  }
}
