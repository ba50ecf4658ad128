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
  private final Map<Alarm, Long> due = new EnumMap<>(Alarm.class);

  void set(Alarm alarm, Duration after, long nanos) {
    due.put(alarm, nanos + after.toNanos());
  }

  void clear(Alarm alarm) {
    due.remove(alarm);
  }

  /** Nanoseconds to the next one, not below 0; empty when none is set. */
  OptionalLong untilNext(long nanos) {
    return due.values().stream().mapToLong(at -> Math.max(0, at - nanos)).min();
  }

  /** Takes out the earliest one that is due. */
  Optional<Alarm> rings(long nanos) {
    Optional<Alarm> first =
        due.entrySet().stream()
            .filter(entry -> entry.getValue() - nanos <= 0)
            .min(Comparator.comparingLong(entry -> entry.getValue() - nanos))
            .map(Map.Entry::getKey);
    first.ifPresent(due::remove);
    return first;
  }
}
