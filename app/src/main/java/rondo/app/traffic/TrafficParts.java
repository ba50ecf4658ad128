package rondo.app.traffic;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a traffic needs of the network it goes through: doors to knock at, and a calendar.
 *
 * @param kiosks at least one
 * @param turnTo lets the whole network's calendar jump ahead to an instant
 * @param settle waits until nothing is under way any more
 * @param progress is told how far it is after each wave
 */
public record TrafficParts(
    List<KioskDoor> kiosks, Consumer<Instant> turnTo, Runnable settle, Consumer<Tally> progress) {
  public TrafficParts {
    kiosks = List.copyOf(kiosks);
  }
}
