package rondo.protocol.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;

/**
 * Something that happened at a kiosk (DESIGN, flow 1). Facts are ordered per kiosk, never expire
 * and are applied once. Fields are only ever added; {@code at} is the kiosk's calendar at the
 * moment it happened, not of the upload.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fact.KioskStarted.class, name = "kiosk-started"),
  @JsonSubTypes.Type(value = Fact.CheckoutAbandoned.class, name = "checkout-abandoned"),
  @JsonSubTypes.Type(value = Fact.DiscTaken.class, name = "disc-taken"),
  @JsonSubTypes.Type(value = Fact.DiscNotDispensed.class, name = "disc-not-dispensed"),
  @JsonSubTypes.Type(value = Fact.DispenseUnresolved.class, name = "dispense-unresolved"),
  @JsonSubTypes.Type(value = Fact.CheckoutFinished.class, name = "checkout-finished"),
  @JsonSubTypes.Type(value = Fact.DiscReturned.class, name = "disc-returned"),
  @JsonSubTypes.Type(value = Fact.ReturnRefused.class, name = "return-refused"),
  @JsonSubTypes.Type(value = Fact.SlotChanged.class, name = "slot-changed"),
  @JsonSubTypes.Type(value = Fact.MachineTroubled.class, name = "machine-troubled"),
  @JsonSubTypes.Type(value = Fact.FaultReported.class, name = "fault-reported"),
  @JsonSubTypes.Type(value = Fact.SlotRead.class, name = "slot-read"),
  @JsonSubTypes.Type(value = Fact.AuditEnded.class, name = "audit-ended"),
  @JsonSubTypes.Type(value = Fact.ServiceVisited.class, name = "service-visited")
})
public sealed interface Fact {
  /** When it happened, by the kiosk's calendar. */
  Instant at();

  /**
   * A controller started, by hand or after a stop, and has observed its machine.
   *
   * @param software version of the controller
   * @param start counts this kiosk's starts; also its fencing token
   * @param interrupted attempts that the stop cut short and that recovery has settled
   */
  record KioskStarted(Instant at, String software, long start, List<AttemptId> interrupted)
      implements Fact {}

  /**
   * The kiosk will not dispense for this checkout: no approval came before its deadline, or it
   * stopped before the first motion. The server voids what was or will be authorised.
   *
   * @param reason for the operator, for example {@code no-answer}, {@code interrupted}
   */
  record CheckoutAbandoned(Instant at, CheckoutId checkout, String reason) implements Fact {}

  /**
   * A customer took the disc out of the mouth; from now on the rental is OPEN.
   *
   * @param slot where it stood before
   */
  record DiscTaken(
      Instant at, CheckoutId checkout, RentalId rental, AttemptId attempt, DiscCode disc, Slot slot)
      implements Fact {}

  /**
   * The disc of this rental stayed in the machine; its share is not charged.
   *
   * @param attempt the last try, if any motion began
   * @param reason for the operator, for example {@code jam}, {@code not-taken}, {@code wrong-disc}
   */
  record DiscNotDispensed(
      Instant at,
      CheckoutId checkout,
      RentalId rental,
      Optional<AttemptId> attempt,
      DiscCode disc,
      String reason)
      implements Fact {}

  /**
   * Nobody can tell from the sensors whether the disc left; nothing is charged until a person has
   * looked (F3).
   *
   * @param evidence what the sensors said, in words for the operator
   */
  record DispenseUnresolved(
      Instant at,
      CheckoutId checkout,
      RentalId rental,
      AttemptId attempt,
      DiscCode disc,
      String evidence)
      implements Fact {}

  /**
   * Every disc of the checkout is settled at the kiosk: the server captures for what was taken and
   * releases the rest.
   */
  record CheckoutFinished(Instant at, CheckoutId checkout, List<RentalId> taken) implements Fact {}

  /**
   * The machine accepted a disc; nights end at {@code at}, however late this arrives (I17, I18).
   *
   * @param returned names this return, so that a second report is no second return
   * @param slot where it stands now
   */
  record DiscReturned(Instant at, ReturnId returned, GroupCode group, DiscCode disc, Slot slot)
      implements Fact {}

  /**
   * A customer held out a case that was not taken in. Closes nothing; where the kiosk should have
   * taken it, the clock of its rental stands from {@code at} for a while.
   *
   * @param group as read, if it was
   * @param disc as read, if it was
   * @param reason says whether the clock stands, for example {@code full}, {@code not-out}
   */
  record ReturnRefused(
      Instant at,
      ReturnId returned,
      Optional<GroupCode> group,
      Optional<DiscCode> disc,
      String reason)
      implements Fact {}

  /**
   * What is believed of a slot changed (R4).
   *
   * @param cause for the operator: {@code loaded}, {@code dispensed}, {@code returned}, {@code
   *     put-back}, {@code found}, {@code missing}, {@code locked}, {@code unloaded}, {@code
   *     unresolved}, {@code settled}
   */
  record SlotChanged(Instant at, Slot slot, SlotContent content, String cause) implements Fact {}

  /**
   * A device failed; for the operator.
   *
   * @param device for example {@code carousel}, {@code arm}
   * @param trouble for example {@code jam}
   * @param detail in words
   */
  record MachineTroubled(Instant at, String device, String trouble, String detail)
      implements Fact {}

  /**
   * A customer says that something is wrong with a disc: nobody rents it before a person has looked
   * (feature T5). Told only to a server that has told its {@link
   * rondo.protocol.state.State.Restrictions}.
   *
   * @param fault for the operator: {@code skips}, {@code will-not-start}, {@code wrong-disc},
   *     {@code broken-case}
   * @param rental of it, where the customer has just taken it
   * @param returned names its return, where the customer has just brought it
   */
  record FaultReported(
      Instant at,
      DiscCode disc,
      String fault,
      Optional<RentalId> rental,
      Optional<ReturnId> returned)
      implements Fact {}

  /**
   * An audit looked at a slot (R7): what its sensor said, and what the label camera read on the
   * arm. Told only to a server that has told its {@link rondo.protocol.state.State.Orders}.
   *
   * @param audit number of the audit
   * @param believed what the kiosk believed of the slot
   * @param sensor of the slot: {@code present}, {@code absent} or {@code unknown}
   * @param group as read, if a label was read
   * @param disc as read, if a label was read
   * @param looks how many pictures were taken; 0 where nothing was fetched
   * @param verdict {@code as-believed}, {@code missing}, {@code unexpected}, {@code wrong-disc},
   *     {@code unreadable}, {@code stranger} (of another group, or no disc of ours) or {@code
   *     not-read} (the machine could not fetch it)
   */
  record SlotRead(
      Instant at,
      long audit,
      Slot slot,
      SlotContent believed,
      String sensor,
      Optional<GroupCode> group,
      Optional<DiscCode> disc,
      int looks,
      String verdict)
      implements Fact {}

  /**
   * An audit has looked at every slot.
   *
   * @param audit number of the audit
   * @param slots how many there are
   */
  record AuditEnded(Instant at, long audit, int slots) implements Fact {}

  /**
   * A person came with a service code, or was done with it, or wrong ones were typed.
   *
   * @param number of the code
   * @param step {@code began}, {@code ended} or {@code refused}; an ended code is good no more
   */
  record ServiceVisited(Instant at, long number, String step) implements Fact {}
}
