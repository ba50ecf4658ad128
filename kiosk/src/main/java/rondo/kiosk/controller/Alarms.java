package rondo.kiosk.controller;

import java.time.Duration;
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
    return due.values().stream().mapToLong(set -> Math.max(0, set.at() - nanos)).min();
  }

  /** Takes out the earliest one that is due. */
  Optional<Alarm> rings(long nanos) {
    Optional<Alarm> first =
        due.entrySet().stream()
            .filter(entry -> entry.getValue().at() - nanos <= 0)
            .min(Comparator.comparingLong(entry -> entry.getValue().at() - nanos))
            .map(Map.Entry::getKey);
    first.ifPresent(due::remove);
    return first;
  }
}
