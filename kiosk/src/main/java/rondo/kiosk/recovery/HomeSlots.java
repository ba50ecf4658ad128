package rondo.kiosk.recovery;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rondo.base.place.Slot;
import rondo.kiosk.workflow.Situation;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.SlotContent;

/** Where a disc that lies on the arm belongs. */
final class HomeSlots {
  /** Why a slot is locked whose case may lie on the arm. */
  static final String CASE_ON_ARM = "case-on-arm";

  /** Why a slot is locked whose case is somewhere between slot and customer. */
  private static final Set<String> WAITING = Set.of(CASE_ON_ARM, "unresolved");

  private HomeSlots() {}

  /**
   * Whether the record says why this disc was on the arm. What an audit had fetched from its slot
   * may be any disc: only the one that is believed there is no surprise (I19).
   */
  static boolean explains(DiscCode disc, Unsettled open, Situation now) {
    return open.looked()
        .map(slot -> now.inventory().at(slot).equals(new SlotContent.Holds(disc)))
        .orElse(true);
  }

  /**
   * The slot it was fetched from, the one kept for its return, the one it is believed in, or the
   * one locked because the case could not be put away or its way was unclear; whichever the record
   * names first and nothing else was found in.
   */
  static Optional<Slot> of(DiscCode disc, Unsettled open, Situation now) {
    Stream<Slot> fetched =
        open.openAttempts().stream()
            .filter(attempt -> attempt.disc().equals(disc))
            .map(Unsettled.OpenAttempt::slot);
    Stream<Slot> meant =
        open.returns().stream()
            .filter(returned -> returned.held().disc().equals(disc))
            .map(Unsettled.OpenReturn::target);
    Stream<Slot> believed = now.inventory().slotOf(disc).stream();
    return Stream.of(fetched, meant, believed, waiting(now))
        .flatMap(slots -> slots)
        .filter(slot -> !(now.inventory().at(slot) instanceof SlotContent.UnknownCase))
        .findFirst();
  }

  /**
   * The slot where a case goes of which nobody knows which it is: the one that an open record
   * speaks of, so that a stop on the way there is not forgotten, or one that waits.
   */
  static Optional<Slot> ofUnread(Unsettled open, Situation now) {
    Stream<Slot> looked = open.looked().stream();
    Stream<Slot> meant = open.returns().stream().map(Unsettled.OpenReturn::target);
    Stream<Slot> fetched = open.openAttempts().stream().map(Unsettled.OpenAttempt::slot);
    return Stream.of(looked, meant, fetched, waiting(now))
        .flatMap(slots -> slots)
        .filter(slot -> !(now.inventory().at(slot) instanceof SlotContent.UnknownCase))
        .findFirst();
  }

  /** Slots that wait for their case, which may then be on the arm. */
  static Stream<Slot> waiting(Situation now) {
    return now.inventory().layout().slots().stream()
        .filter(slot -> isWaiting(now.inventory().at(slot)));
  }

  private static boolean isWaiting(SlotContent content) {
    return content instanceof SlotContent.Locked(var reason) && WAITING.contains(reason);
  }
}
