package rondo.simulation.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.session.Service;
import rondo.kiosk.session.Session;
import rondo.kiosk.stocking.SlotLook;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.vend.Vend;

/** Names of the states that a kiosk can be in, one a leaf of its sealed types. */
final class KioskStates {
  /** Its process is dead. */
  static final String DOWN = "down";

  private static final Set<Class<?>> HOLD_OTHERS =
      Set.of(
          Session.Vending.class,
          Session.Returning.class,
          Session.Staff.class,
          Session.Auditing.class);

  private KioskStates() {}

  /** The states that a kiosk is in now: of its visit and, where it runs, of its recovery. */
  static List<String> of(Optional<Service> standing) {
    return standing
        .map(service ->
            Stream.concat(
                    Stream.of(of(service.session())),
                    service.recovery().stream().map(it -> name("recovery", it.getClass())))
                .toList())
        .orElse(List.of(DOWN));
  }

  private static String of(Session session) {
    return switch (session) {
      case Session.Vending vending -> name("vend", vending.vend().getClass());
      case Session.Returning returning -> name("return", returning.taking().getClass());
      case Session.Staff staff -> name("staff", staff.work().getClass());
      case Session.Auditing auditing -> name("audit", auditing.look().getClass());
      default -> name("session", session.getClass());
    };
  }

  /** All that there are. */
  static SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(Set.of(DOWN));
    leaves(Session.class)
        .filter(leaf -> !HOLD_OTHERS.contains(leaf))
        .forEach(leaf -> all.add(name("session", leaf)));
    leaves(Vend.class).forEach(leaf -> all.add(name("vend", leaf)));
    leaves(Taking.class).forEach(leaf -> all.add(name("return", leaf)));
    leaves(Stocking.class).forEach(leaf -> all.add(name("staff", leaf)));
    leaves(SlotLook.class).forEach(leaf -> all.add(name("audit", leaf)));
    leaves(Recovery.class).forEach(leaf -> all.add(name("recovery", leaf)));
    return all;
  }

  /** A sealed type's ends; a sealed type inside it that is no state of its own has none. */
  private static Stream<Class<?>> leaves(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses());
  }

  private static String name(String workflow, Class<?> leaf) {
    String words = leaf.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return workflow + " " + words.toLowerCase(Locale.ROOT);
  }
}
