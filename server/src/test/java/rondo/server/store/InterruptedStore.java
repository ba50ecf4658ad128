package rondo.server.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store whose next write lets something else happen first: between a read and its write. */
final class InterruptedStore {
  private InterruptedStore() {}

  /** All reads are the store's; before the first write {@code meanwhile} runs once. */
  static RentalStore of(RentalStore store, Runnable meanwhile) {
    boolean[] done = new boolean[1];
    return (RentalStore)
        Proxy.newProxyInstance(
            RentalStore.class.getClassLoader(),
            new Class<?>[] {RentalStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("write") && !done[0]) {
                done[0] = true;
                meanwhile.run();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
