package rondo.protocol.ask;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.TitleId;
import rondo.base.money.Money;
import rondo.base.refusal.Refusal;
import rondo.media.label.DiscCode;

/** The answer to an {@link Ask}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Answer.Authorised.class, name = "authorised"),
  @JsonSubTypes.Type(value = Answer.Declined.class, name = "declined"),
  @JsonSubTypes.Type(value = Answer.BankSilent.class, name = "bank-silent"),
  @JsonSubTypes.Type(value = Answer.ReturnWelcome.class, name = "return-welcome"),
  @JsonSubTypes.Type(value = Answer.ReturnUnwanted.class, name = "return-unwanted"),
  @JsonSubTypes.Type(value = Answer.ReturnDescribed.class, name = "return-described"),
  @JsonSubTypes.Type(value = Answer.ReturnPending.class, name = "return-pending"),
  @JsonSubTypes.Type(value = Answer.Refused.class, name = "refused")
})
public sealed interface Answer {
  /** The bank reserved this much; the kiosk may dispense if its own deadline has not passed. */
  record Authorised(Money reserved, String lastFour) implements Answer {}

  /** The bank said no; nothing is charged. */
  record Declined(String reason) implements Answer {}

  /** The bank gave no answer in time; nothing may be dispensed. */
  record BankSilent() implements Answer {}

  /** The disc is ours and out: take it in. */
  record ReturnWelcome(TitleId title, String titleName) implements Answer {}

  /**
   * The disc must not be taken in here.
   *
   * @param reason why
   */
  record ReturnUnwanted(UnwantedReason reason) implements Answer {}

  /** Why a disc is not taken in. */
  enum UnwantedReason {
    /** No disc of this network has this code. */
    @JsonProperty("unknown-disc")
    UNKNOWN_DISC,
    /** The label's group is not taken at this kiosk. */
    @JsonProperty("other-group")
    OTHER_GROUP,
    /** The record says the disc is not out: a copied label, or a mistake of ours. */
    @JsonProperty("not-out")
    NOT_OUT,
    /** It was sold; it belongs to the customer. */
    @JsonProperty("sold")
    SOLD
  }

  /**
   * The return is booked.
   *
   * @param total what the rental cost in all, tax included; empty where the disc closed no rental
   * @param nights nights charged in all
   */
  record ReturnDescribed(String titleName, int nights, Optional<Money> total, Instant acceptedAt)
      implements Answer {}

  /** The Fact of this return has not been applied yet; ask again later. */
  record ReturnPending() implements Answer {}

  /**
   * The server will not do it, and says why.
   *
   * @param discs of a cart that it would not let go, where it is about them; the others are free
   */
  record Refused(Refusal refusal, Optional<List<DiscCode>> discs) implements Answer {
    /** Code of the refusal of discs for which the card's owner was not shown to be old enough. */
    public static final String AGE_NOT_SHOWN = "age-not-shown";

    /** A refusal that is about no disc. */
    public Refused(Refusal refusal) {
      this(refusal, Optional.empty());
    }
  }
}
