package rondo.kiosk.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;

/**
 * A line of the journal (DESIGN, flow 6): what is about to be done, written before it is done, or
 * how it ended. Never holds a card or an address. The format is versioned with the file.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JournalEntry.CheckoutBegan.class, name = "checkout-began"),
  @JsonSubTypes.Type(value = JournalEntry.CheckoutApproved.class, name = "checkout-approved"),
  @JsonSubTypes.Type(value = JournalEntry.AttemptBegan.class, name = "attempt-began"),
  @JsonSubTypes.Type(value = JournalEntry.ReleaseIntended.class, name = "release-intended"),
  @JsonSubTypes.Type(value = JournalEntry.Retracted.class, name = "retracted"),
  @JsonSubTypes.Type(value = JournalEntry.AttemptEnded.class, name = "attempt-ended"),
  @JsonSubTypes.Type(value = JournalEntry.CheckoutEnded.class, name = "checkout-ended"),
  @JsonSubTypes.Type(value = JournalEntry.ReturnBegan.class, name = "return-began"),
  @JsonSubTypes.Type(value = JournalEntry.ReturnAccepted.class, name = "return-accepted"),
  @JsonSubTypes.Type(value = JournalEntry.ReturnEnded.class, name = "return-ended"),
  @JsonSubTypes.Type(value = JournalEntry.LoadBegan.class, name = "load-began"),
  @JsonSubTypes.Type(value = JournalEntry.UnloadBegan.class, name = "unload-began"),
  @JsonSubTypes.Type(value = JournalEntry.UnloadIntended.class, name = "unload-intended"),
  @JsonSubTypes.Type(value = JournalEntry.UnloadRetracted.class, name = "unload-retracted"),
  @JsonSubTypes.Type(value = JournalEntry.UnloadEnded.class, name = "unload-ended"),
  @JsonSubTypes.Type(value = JournalEntry.LookBegan.class, name = "look-began"),
  @JsonSubTypes.Type(value = JournalEntry.LookEnded.class, name = "look-ended"),
  @JsonSubTypes.Type(value = JournalEntry.Noted.class, name = "noted")
})
public sealed interface JournalEntry {
  Instant at();

  /**
   * The checkout, return or work of staff that it belongs to; entries of one subject are recovered
   * together.
   */
  @JsonIgnore
  Optional<UUID> subject();

  /** Whether nothing of its subject is open behind it. */
  @JsonIgnore
  default boolean settles() {
    return false;
  }

  /** A disc that the checkout wants to give out. */
  record Wanted(RentalId rental, DiscCode disc) {}

  /** Before the Ask goes out. */
  record CheckoutBegan(Instant at, CheckoutId checkout, List<Wanted> wanted)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(checkout.value());
    }
  }

  /** The approval came before the deadline. */
  record CheckoutApproved(Instant at, CheckoutId checkout) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(checkout.value());
    }
  }

  /** Before the first motor turns for this disc. */
  record AttemptBegan(
      Instant at, CheckoutId checkout, AttemptId attempt, RentalId rental, DiscCode disc, Slot slot)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(checkout.value());
    }
  }

  /** Before the door opens; from here on the disc may be out. */
  record ReleaseIntended(Instant at, CheckoutId checkout, AttemptId attempt)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(checkout.value());
    }
  }

  /**
   * The disc came in again and its label was read behind the shut door: nothing can be owed any
   * more, also if a stop follows and a sensor lies.
   */
  record Retracted(Instant at, CheckoutId checkout, AttemptId attempt) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(checkout.value());
    }
  }

  /** How the attempt ended. */
  record AttemptEnded(
      Instant at, CheckoutId checkout, AttemptId attempt, AttemptEnd end, String reason)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(checkout.value());
    }
  }

  /** How an attempt can end. */
  enum AttemptEnd {
    TAKEN,
    NOT_DISPENSED,
    UNRESOLVED
  }

  /** Every Fact of the checkout is in the outbox. */
  record CheckoutEnded(Instant at, CheckoutId checkout) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(checkout.value());
    }

    @Override
    public boolean settles() {
      return true;
    }
  }

  /** Before the door opens for a case that was read at the pane. */
  record ReturnBegan(Instant at, ReturnId returned, GroupCode group, DiscCode disc, Slot target)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(returned.value());
    }
  }

  /** The case is inside, the door is shut and the label on the arm is the one seen before. */
  record ReturnAccepted(Instant at, ReturnId returned) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(returned.value());
    }
  }

  /** The return is over; {@code stored} tells whether the disc stayed. */
  record ReturnEnded(Instant at, ReturnId returned, boolean stored, String reason)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(returned.value());
    }

    @Override
    public boolean settles() {
      return true;
    }
  }

  /** Before the door opens for a case that staff load; ends as a return does. */
  record LoadBegan(Instant at, ReturnId load, GroupCode group, DiscCode disc, Slot target)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(load.value());
    }
  }

  /** Before the first motor turns for a disc that staff take out. */
  record UnloadBegan(Instant at, AttemptId attempt, DiscCode disc, Slot slot)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(attempt.value());
    }
  }

  /** Before the door opens for it; from here on the disc may be out. */
  record UnloadIntended(Instant at, AttemptId attempt) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(attempt.value());
    }
  }

  /** It came in again and its label was read behind the shut door. */
  record UnloadRetracted(Instant at, AttemptId attempt) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(attempt.value());
    }
  }

  /** How taking it out ended. */
  record UnloadEnded(Instant at, AttemptId attempt, AttemptEnd end, String reason)
      implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(attempt.value());
    }

    @Override
    public boolean settles() {
      return true;
    }
  }

  /** Before an audit brings a slot to the arm: the case on the arm belongs there. */
  record LookBegan(Instant at, UUID look, long audit, Slot slot) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(look);
    }
  }

  /** The case stands in its slot again, if there was one. */
  record LookEnded(Instant at, UUID look, String verdict) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.of(look);
    }

    @Override
    public boolean settles() {
      return true;
    }
  }

  /** Something an engineer may want to know: an event that did not fit, a trouble. */
  record Noted(Instant at, String what) implements JournalEntry {
    @Override
    public Optional<UUID> subject() {
      return Optional.empty();
    }
  }
}
