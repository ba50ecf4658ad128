package rondo.server.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import rondo.base.id.EventId;
import rondo.base.id.IdSource;

/**
 * The time and the fresh ids of one step. Times are whole microseconds, as the database keeps them.
 *
 * @param now the server's calendar when the step was decided
 */
public record Pen(IdSource ids, Instant now) {
  /** The pen of a step that is decided now. */
  public static Pen at(InstantSource clock, IdSource ids) {
    return new Pen(ids, whole(clock.instant()));
  }

  /** The instant without what is finer than a microsecond. */
  public static Instant whole(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** A fresh event's id. */
  public EventId event() {
    return new EventId(ids.next());
  }
}
