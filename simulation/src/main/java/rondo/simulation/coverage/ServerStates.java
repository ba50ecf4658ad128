package rondo.simulation.coverage;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import rondo.server.checkout.CheckoutState;
import rondo.server.payment.PaymentState;
import rondo.server.rental.RentalState;

/** Names of the states that the server's work can be in: of all that is under way at once. */
final class ServerStates {
  /** Nothing is under way. */
  static final String IDLE = "server idle";

  private ServerStates() {}

  /** What is under way now. */
  static SortedSet<String> of(Set<Enum<?>> states) {
    SortedSet<String> met = new TreeSet<>();
    for (Enum<?> state : states) {
      switch (state) {
        case CheckoutState checkout -> addUnderWay(met, checkout);
        case RentalState rental -> addUnderWay(met, rental);
        case PaymentState payment -> addUnderWay(met, payment);
        default -> throw new IllegalStateException("no state of the server: " + state);
      }
    }
    if (met.isEmpty()) {
      met.add(IDLE);
    }
    return met;
  }

  /** All that there are. */
  static SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>();
    all.add(IDLE);
    for (CheckoutState state : CheckoutState.values()) {
      addUnderWay(all, state);
    }
    for (RentalState state : RentalState.values()) {
      addUnderWay(all, state);
    }
    for (PaymentState state : PaymentState.values()) {
      addUnderWay(all, state);
    }
    return all;
  }

  private static void addUnderWay(SortedSet<String> names, CheckoutState state) {
    switch (state) {
      case AUTHORISING, AUTHORISED -> names.add(name("checkout", state));
      case DECLINED, ABANDONED, FINISHED -> {}
    }
  }

  private static void addUnderWay(SortedSet<String> names, RentalState state) {
    switch (state) {
      case AUTHORISING, OPEN, UNRESOLVED -> names.add(name("rental", state));
      case RETURNED, SOLD, LOST, NOT_DISPENSED -> {}
    }
  }

  private static void addUnderWay(SortedSet<String> names, PaymentState state) {
    if (!state.settled()) {
      names.add(name("payment", state));
    }
  }

  private static String name(String what, Enum<?> state) {
    return what + " " + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
