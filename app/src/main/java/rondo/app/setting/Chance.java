package rondo.app.setting;

import java.security.SecureRandom;
import java.time.InstantSource;
import rondo.base.id.IdSource;

/** Where real chance enters the house; every command passes it on from here. */
public final class Chance {
  private Chance() {}

  /** Unpredictable and fit for keys. Thread-safe. */
  public static SecureRandom random() {
    return new SecureRandom();
  }

  /** Fresh ids on a calendar. Thread-safe. */
  public static IdSource ids(InstantSource clock) {
    return new IdSource(clock, random());
  }
}
