package rondo.simulation.plant;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A bug with a name, and the invariant that it breaks. It is planted for the whole run of a seed;
 * the faults of the seed come as always. The words stand in docs/reliability.md.
 */
public enum Plant {
  A_CENT_MORE("I1", 20, "each charge takes a cent more than the books say", PaymentBugs::aCentMore),
  ALL_THAT_WAS_RESERVED(
      "I1",
      40,
      "what was reserved is captured, also for discs that stayed inside",
      PaymentBugs::allThatWasReserved),
  TAKEN_AT_ONCE(
      "I1",
      20,
      "what is reserved is taken at once, whether the disc is given out or not",
      PaymentBugs::takenAtOnce),
  YES_IS_NO(
      "I1",
      20,
      "a yes to a charge is heard as a no, and the debt is tried again",
      PaymentBugs::yesIsNo),
  FRESH_KEY("I2", 40, "what got no answer is sent again under a fresh key", PaymentBugs::freshKey),
  SILENCE_IS_YES(
      "I2", 100, "a bank that says nothing is taken to have said yes", PaymentBugs::silenceIsYes),
  FORGETS_THE_UNKNOWN(
      "I3",
      100,
      "what nobody answered is asked about in a hundred years",
      ServerBugs::forgetsTheUnknown),
  NO_NEXT_TIME(
      "I3",
      40,
      "what nobody answered has no time when it is asked about, and the database lets it",
      UnguardedBugs::noNextTime),
  SECOND_BODY(
      "I4",
      20,
      "a charge is sent with another amount first, and the conflict that follows is taken for a yes",
      PaymentBugs::secondBody),
  A_LINE_IS_LOST("I5", 5, "the last line of a booking is not written", ServerBugs::aLineIsLost),
  A_LINE_IS_A_CENT_OFF("I5", 5, "one line of a booking is a cent off", ServerBugs::aLineIsACentOff),
  ONE_LABEL_ON_TWO_DISCS("I10", 5, "two discs carry the same label", WorldBugs::oneLabelOnTwoDiscs),
  THE_SLOT_BESIDE(
      "I11", 20, "a disc that came back is noted one position further", ServerBugs::theSlotBeside),
  NO_PLACE_FOR_WHAT_IS_OUT(
      "I11", 20, "that a customer has a disc changes no place", ServerBugs::noPlaceForWhatIsOut),
  TAKEN_IS_TOLD_AS_KEPT(
      "I12",
      20,
      "a kiosk tells of a disc that was taken that it stayed inside",
      KioskBugs::takenIsToldAsKept),
  A_RETURN_CLOSES_NOTHING(
      "I12", 20, "a return leaves its rental open", ServerBugs::aReturnClosesNothing),
  ONE_SLOT_FOR_ALL(
      "I13",
      20,
      "whatever comes back is noted in the same slot, and the database lets it",
      UnguardedBugs::oneSlotForAll),
  RENTED_TWICE(
      "I13",
      40,
      "a return leaves its rental open, and the database lets the disc be rented again",
      UnguardedBugs::rentedTwice),
  INTENT_AFTER_THE_MOTOR(
      "I14",
      100,
      "the intent to open the door is written when it has opened",
      KioskBugs::intentAfterTheMotor),
  NO_INTENT_OF_A_RETURN(
      "I14", 5, "that the door opens for a return is not journalled", KioskBugs::noIntentOfAReturn),
  ONE_RENTAL_FOR_A_CART(
      "I15",
      40,
      "all discs of a cart go out under the rental of the first",
      KioskBugs::oneRentalForACart),
  EVERY_LABEL_AGREES(
      "I16",
      20,
      "two discs stand in each other's slots, and every label read is taken for the right one",
      WorldBugs::everyLabelAgrees),
  CREDITED_AT_THE_UPLOAD(
      "I17",
      40,
      "a return is credited when the server hears of it",
      ServerBugs::creditedAtTheUpload),
  CREDITS_NOTHING("I17", 5, "returns are not credited", ServerBugs::creditsNothing),
  NINE_IN_THE_MORNING(
      "I18", 20, "the server ends nights twelve hours early", ServerBugs::nineInTheMorning),
  A_NIGHT_TOO_MANY("I18", 5, "a night more is counted than began", ServerBugs::aNightTooMany),
  STRANGERS_ARE_OURS(
      "I19",
      40,
      "a label of nobody's network is taken for that of the disc that went out last",
      WorldBugs::strangersAreOurs),
  NO_EVENT_OF_A_FACT(
      "I21", 5, "a Fact has its effect and leaves no event", ServerBugs::noEventOfAFact),
  FACT_APPLIED_TWICE(
      "I21",
      5,
      "what a Fact came to is written twice, and the database lets it",
      UnguardedBugs::factAppliedTwice),
  CLEARS_THE_OUTBOX(
      "I20",
      40,
      "an acknowledgement of one Fact clears the whole outbox",
      KioskBugs::clearsTheOutbox),
  NO_IS_TOLD_AS_YES(
      "I22", 20, "a no of the bank is told to the kiosk as a yes", ServerBugs::noIsToldAsYes),
  RETURNS_ARE_NOT_TOLD(
      "I23", 5, "a kiosk takes a disc in and tells nobody", KioskBugs::returnsAreNotTold),
  NEVER_FINISHES(
      "I25", 5, "a kiosk does not tell that a checkout is over", KioskBugs::neverFinishes),
  JOURNALS_THE_CARD(
      "I26", 5, "what the card reader reads is journalled", KioskBugs::journalsTheCard),
  KEEPS_THE_QUESTION(
      "I26",
      5,
      "what a kiosk asked, with the sealed card, is kept in an event",
      ServerBugs::keepsTheQuestion),
  NO_EVENT_OF_A_PAYMENT(
      "I27", 5, "what became of a payment leaves no event", ServerBugs::noEventOfAPayment),
  NO_CAUSE("I27", 5, "events do not say what led to them", ServerBugs::noCause),
  STALE_TOKEN_IS_TAKEN(
      "I28",
      20,
      "a controller that was thought dead gives its last order again, and the machine obeys",
      KioskBugs::staleTokenIsTaken),
  STARTS_ARE_NOT_COUNTED(
      "I28",
      20,
      "a controller starts with the token of the one before it",
      KioskBugs::startsAreNotCounted);

  private final String invariant;
  private final int limit;
  private final String words;
  private final Supplier<Ports> bug;

  Plant(String invariant, int limit, String words, Supplier<Ports> bug) {
    this.invariant = invariant;
    this.limit = limit;
    this.words = words;
    this.bug = bug;
  }

  /** Number of the invariant whose checker must see it. */
  public String invariant() {
    return invariant;
  }

  /** Within how many seeds, from seed 1, it must be seen. */
  public int limit() {
    return limit;
  }

  /** What is wrong, in words. */
  public String words() {
    return words;
  }

  /** The ports of one run with this planted in them, if anything is. */
  public static Ports ports(Optional<Plant> plant) {
    return plant.map(it -> it.bug.get()).orElse(Ports.SOUND);
  }
}
