package rondo.kiosk.controller;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rondo.kiosk.workflow.Command.Alarm;

/** The alarms that are set, on monotonic time. Owned by one thread. */
final class Alarms {
  /** When one rings, and how long that was from when it was set. */
  private record Due(long at, long length) {}

  private final Map<Alarm, Due> due = new EnumMap<>(Alarm.class);

  void set(Alarm alarm, Duration after, long nanos) {
    due.put(alarm, new Due(nanos + after.toNanos(), after.toNanos()));
  }

  /** Counts one that is set from its beginning again. */
  void prolong(Alarm alarm, long nanos) {
    due.computeIfPresent(alarm, (_, set) -> new Due(nanos + set.length(), set.length()));
  }

  /** Sets one unless it is set already. */
  void ensure(Alarm alarm, Duration after, long nanos) {
    if (!due.containsKey(alarm)) {
      set(alarm, after, nanos);
    }
  }

  void clear(Alarm alarm) {
    due.remove(alarm);
  }

  /** Nanoseconds to the next one, not below 0; empty when none is set. */
  OptionalLong untilNext(long nanos) {
    return due.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, earliest(nanos).getValue().at() - nanos));
  }

  /** Takes out the earliest one that is due. */
  Optional<Alarm> rings(long nanos) {
    if (due.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<Alarm, Due> first = earliest(nanos);
    if (first.getValue().at() - nanos > 0) {
      return Optional.empty();
    }
    Alarm alarm = first.getKey();
    due.remove(alarm);
    return Optional.of(alarm);
  }

  private Map.Entry<Alarm, Due> earliest(long nanos) {
    return Collections.min(
        due.entrySet(), Comparator.comparingLong(entry -> entry.getValue().at() - nanos));
  }
}
