package rondo.kiosk.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.network.Nearest;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** How returns end, each with what becomes durable by it. */
public final class ReturnEnds {
  /** Why a case is not taken in: other kiosks of the network take its kind. */
  static final String OTHER_GROUP = "other-group";

  /** Why a case is not taken in: no kiosk that is known here takes it. */
  static final String FOREIGN = "foreign";

  /** Why nobody can tell whether a case came in: sensors and camera do not agree. */
  public static final String UNCLEAR = "return-unclear";

  /** Why a case is handed back: its label was read before the door, and not behind it. */
  static final String UNREAD = "unread-inside";

  /** Why a case is not taken in: the machine rests. */
  static final String RESTING = "resting";

  /** Nothing that was held to the door could be read. */
  static final String NO_LABEL = "label-unreadable";

  private ReturnEnds() {}

  /** The disc stands in its slot; nights ended at acceptance (T3, I17). */
  public static Change stored(HeldCase held, Slot slot, Instant acceptedAt, Instant now) {
    var content = new SlotContent.Holds(held.disc());
    Fact fact =
        held.isLoaded()
            ? new Fact.SlotChanged(acceptedAt, slot, content, "loaded")
            : new Fact.DiscReturned(acceptedAt, held.returned(), held.group(), held.disc(), slot);
    return new Change(
        List.of(new JournalEntry.ReturnEnded(now, held.returned(), true, "stored")),
        Map.of(slot, content),
        List.of(fact));
  }

  /** A case was shown and not taken in. */
  static Change refused(
      ReturnId returned,
      Optional<GroupCode> group,
      Optional<DiscCode> disc,
      String reason,
      Instant now) {
    return new Change(
        List.of(new JournalEntry.ReturnEnded(now, returned, false, reason)),
        Map.of(),
        List.of(new Fact.ReturnRefused(now, returned, group, disc, reason)));
  }

  /**
   * A return that a stop or a jam cut short.
   *
   * @param tried when the customer was there, which is what counts for the nights
   */
  public static Change cutShort(HeldCase held, String reason, Instant tried, Instant now) {
    return new Change(
        List.of(new JournalEntry.ReturnEnded(now, held.returned(), false, reason)),
        Map.of(),
        refusal(held, reason, tried));
  }

  /** Staff have no rental whose clock might stop: what is loaded in vain is no news. */
  private static List<Fact> refusal(HeldCase held, String reason, Instant at) {
    return held.isLoaded()
        ? List.of()
        : List.of(
            new Fact.ReturnRefused(
                at, held.returned(), Optional.of(held.group()), Optional.of(held.disc()), reason));
  }

  /**
   * A case of a group that is not taken in here: the customer is sent to the nearest kiosk that
   * takes it, also while the link is away, and is told so where all that take it are full or
   * closed. Where none is known the case is a stranger's (I19).
   */
  static Step<Taking> notTakenHere(HeldCase held, Situation now) {
    if (held.isLoaded()) {
      return ended(held, OTHER_GROUP, now);
    }
    Optional<Nearest> nearest =
        now.network().flatMap(network -> Nearest.taking(held.group(), network));
    boolean known =
        now.network().filter(network -> Nearest.isKnown(held.group(), network)).isPresent();
    String reason = known ? OTHER_GROUP : FOREIGN;
    var change =
        refused(
            held.returned(),
            Optional.of(held.group()),
            Optional.of(held.disc()),
            reason,
            now.now());
    Taking end =
        nearest
            .<Taking>map(kiosk -> new Taking.Redirected(held.returned(), kiosk, now.now()))
            .orElseGet(() -> new Taking.Refused(held.returned(), reason, now.now(), false));
    return Step.to(end, new Command.Write(change));
  }

  /** It did not come in; whose label it was is of no use any more. */
  static Step<Taking> ended(HeldCase held, String reason, Situation now) {
    var change =
        held.isLoaded()
            ? cutShort(held, reason, now.now(), now.now())
            : refused(held.returned(), Optional.empty(), Optional.empty(), reason, now.now());
    return Step.to(
        new Taking.Refused(held.returned(), reason, now.now(), false), new Command.Write(change));
  }

  /** The arm was not empty before the door opened; the customer has the disc still. */
  static Step<Taking> jammed(HeldCase held, Situation now) {
    return Step.to(
        new Taking.Refused(held.returned(), "return-jam", now.now(), true),
        new Command.Write(cutShort(held, "return-jam", now.now(), now.now())));
  }

  /**
   * The disc was at the door, its label was read there, and then our camera could not read it: its
   * clock stands since the door had shut, and the customer has it still.
   */
  static Step<Taking> unread(HeldCase held, Instant shutAt, Situation now) {
    var change = cutShort(held, UNREAD, shutAt, now.now());
    return Step.to(
        new Taking.Refused(held.returned(), UNREAD, shutAt, false), new Command.Write(change));
  }

  /** A disc whose label could not be read at first was there since then; its return goes on. */
  static Change unreadSince(HeldCase held, ReturnId first, Instant since) {
    var fact =
        new Fact.ReturnRefused(
            since, first, Optional.of(held.group()), Optional.of(held.disc()), NO_LABEL);
    return new Change(List.of(), Map.of(), List.of(fact));
  }

  static Step<Taking> notInserted(HeldCase held, Situation now) {
    return ended(held, "nothing-inserted", now);
  }

  /**
   * Sensors and camera do not agree whether the case came in. A person is told at once, with the
   * time; the journal stays open, so that recovery credits the disc at that time if it reads it
   * inside (F15, I18).
   */
  static Step<Taking> unclear(HeldCase held, Instant noted, Situation now) {
    return Step.to(
        new Taking.Refused(held.returned(), UNCLEAR, noted, true),
        new Command.Write(new Change(List.of(), Map.of(), refusal(held, UNCLEAR, noted))));
  }

  /** A motor stopped before anything was accepted: recovery looks where the case is. */
  static Step<Taking> broken(HeldCase held, Situation now) {
    return Step.to(new Taking.Refused(held.returned(), "return-jam", now.now(), true));
  }

  /**
   * Nobody took the case back: it stands in a slot, unknown, until a person has looked.
   *
   * @param shutAt when the door had shut behind it, which is what counts for the nights
   */
  static Step<Taking> kept(HeldCase held, Slot slot, Instant shutAt, Situation now) {
    var content = new SlotContent.UnknownCase();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.SlotChanged(now.now(), slot, content, "kept"));
    facts.addAll(refusal(held, "kept-for-checking", shutAt));
    var change =
        new Change(
            List.of(new JournalEntry.ReturnEnded(now.now(), held.returned(), false, "kept")),
            Map.of(slot, content),
            facts);
    return Step.to(
        new Taking.Refused(held.returned(), "kept-for-checking", shutAt, false),
        new Command.Write(change));
  }
}
