package rondo.server.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The process ended here; an error, so that nothing in it can go on. */
final class Killed extends Error {
  /** Counts the moments at which a process can be killed, and kills at one of them. */
  static final class Switch {
    private int left;

    Switch(int moment) {
      this.left = moment;
    }

    /** True if the story went by without reaching the moment. */
    boolean unused() {
      return left > 0;
    }

    private void moment() {
      left--;
      if (left == 0) {
        throw new Killed();
      }
    }
  }

  private Killed() {
    super("killed");
  }

  /** The same thing, killed before or after a call that leaves a trace. */
  static <T> T around(Class<T> type, T inner, Switch kill) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              boolean durable = method.getName().equals("write") || type != RentalStore.class;
              if (durable) {
                kill.moment();
              }
              try {
                Object result = method.invoke(inner, arguments);
                if (durable) {
                  kill.moment();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
