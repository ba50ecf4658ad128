package rondo.server.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rondo.base.diagram.Arrow;
import rondo.server.debt.Debt;
import rondo.server.event.Event;
import rondo.server.payment.PaymentOp;

/** A store that notes which way each payment and each debt goes with every step. */
final class WatchedStore {
  /** Is about another payment of the same step. */
  private static final String ORDERED = "payment-ordered";

  final SortedSet<Arrow> payments = new TreeSet<>();
  final SortedSet<Arrow> debts = new TreeSet<>();
  final SortedSet<String> paymentStates = new TreeSet<>();
  final SortedSet<String> debtStates = new TreeSet<>();

  /** All reads and writes are the store's. */
  RentalStore before(RentalStore store) {
    return (RentalStore)
        Proxy.newProxyInstance(
            RentalStore.class.getClassLoader(),
            new Class<?>[] {RentalStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("write")) {
                note(store, (Step) arguments[0]);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void note(RentalStore store, Step step) {
    Set<String> types =
        step.events().stream().map(Event::type).collect(Collectors.toCollection(TreeSet::new));
    step.payments().forEach(op -> note(store, op, types));
    step.debts().forEach(debt -> note(store, debt, types));
  }

  private void note(RentalStore store, PaymentOp after, Set<String> types) {
    paymentStates.add(after.state().name());
    store
        .checkout(after.checkoutId())
        .flatMap(file -> file.payment(after.paymentId()))
        .filter(before -> before.state() != after.state())
        .ifPresent(before ->
            add(payments, before.state().name(), types, "payment-", after.state().name()));
  }

  private void note(RentalStore store, Debt after, Set<String> types) {
    debtStates.add(after.state().name());
    store
        .checkout(after.checkoutId())
        .flatMap(file -> file.debt(after.rentalId()))
        .filter(before -> before.state() != after.state())
        .ifPresent(
            before -> add(debts, before.state().name(), types, "debt-", after.state().name()));
  }

  private static void add(
      Set<Arrow> arrows, String from, Set<String> types, String prefix, String to) {
    types.stream()
        .filter(type -> type.startsWith(prefix) && !type.equals(ORDERED))
        .forEach(type -> arrows.add(new Arrow(from, type, to)));
  }
}
