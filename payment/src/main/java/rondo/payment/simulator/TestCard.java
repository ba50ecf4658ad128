package rondo.payment.simulator;

import java.time.YearMonth;
import java.util.Optional;
import rondo.media.magstripe.CardData;
import rondo.media.magstripe.Luhn;
import rondo.media.magstripe.TrackForm;
import rondo.payment.side.AgeProof;
import rondo.payment.side.DeclineReason;

/**
 * The only cards that the simulator takes; each stands for a behaviour. Their numbers begin with
 * 999 900: "9" is left to national bodies, whose country code follows (ISO/IEC 7812-1), and 999 is
 * a code that no country can have (ISO 3166-1, user-assigned), so that no issuer ever owns one.
 */
public enum TestCard {
  /** Everything is approved. */
  APPROVED("0010"),
  /** Everything is approved; another person's card. */
  APPROVED_SECOND("0020"),
  /** The authorisation is declined. */
  DECLINED("0030"),
  /** The authorisation is declined for want of money. */
  INSUFFICIENT_FUNDS("0040"),
  /** The authorisation takes effect, and no answer ever comes. */
  SILENT("0050"),
  /** The authorisation takes effect, and the answer comes after the caller's deadline. */
  LATE("0060"),
  /** The authorisation never arrives. */
  LOST("0070"),
  /** The authorisation and its capture are approved, every later charge is declined. */
  CHARGE_DECLINED("0080"),
  /** Everything is approved; the owner is {@value #UNDER_AGE_YEARS}. */
  UNDER_AGE("0090"),
  /** Everything is approved; nobody says how old the owner is. */
  WITHOUT_AGE("0100");

  /** How old the owner of {@link #UNDER_AGE} is; the other cards' owners are old enough. */
  public static final int UNDER_AGE_YEARS = 16;

  /** How many people have each of these cards; the first one's are the well-known ones. */
  public static final int PEOPLE = 1_000;

  private static final String RANGE = "999900";
  private static final String EXPIRY = "4912";
  private static final String SERVICE_CODE = "201";
  private static final String DISCRETIONARY = "0000000000";

  private final String code;

  TestCard(String code) {
    this.code = code;
  }

  /** The 16 digits of the first person's card. */
  public String number() {
    return number(0);
  }

  /**
   * The 16 digits of somebody's card of this kind.
   *
   * @param person 0 to {@link #PEOPLE} - 1
   */
  public String number(int person) {
    if (person < 0 || person >= PEOPLE) {
      throw new IllegalArgumentException("nobody has the test cards of person " + person);
    }
    return Luhn.complete(RANGE + "%05d".formatted(person) + code);
  }

  /** The first person's card as it is after a swipe. */
  public CardData card() {
    return card(0);
  }

  /** Somebody's card as it is after a swipe; valid through December 2049. */
  public CardData card(int person) {
    return new CardData(
        number(person), Optional.of(YearMonth.of(2049, 12)), Optional.of(SERVICE_CODE));
  }

  /** Track 1 of the first person's card. */
  public String track1() {
    return track1(0);
  }

  /** Track 1 from start sentinel to redundancy check. */
  public String track1(int person) {
    String track =
        "%B" + number(person) + "^CARD/TEST^" + EXPIRY + SERVICE_CODE + DISCRETIONARY + "?";
    return track + TrackForm.FIRST.redundancyCheck(track);
  }

  /** Track 2 of the first person's card. */
  public String track2() {
    return track2(0);
  }

  /** Track 2 from start sentinel to redundancy check. */
  public String track2(int person) {
    String track = ";" + number(person) + "=" + EXPIRY + SERVICE_CODE + DISCRETIONARY + "?";
    return track + TrackForm.SECOND.redundancyCheck(track);
  }

  /** Both tracks, as a reader sends them when the card is swiped. */
  public String swipe() {
    return track1() + track2();
  }

  Optional<DeclineReason> declinesAuthorisation() {
    return switch (this) {
      case DECLINED -> Optional.of(DeclineReason.CARD_DECLINED);
      case INSUFFICIENT_FUNDS -> Optional.of(DeclineReason.INSUFFICIENT_FUNDS);
      case APPROVED, APPROVED_SECOND, SILENT, LATE, LOST, CHARGE_DECLINED, UNDER_AGE, WITHOUT_AGE ->
          Optional.empty();
    };
  }

  AgeProof proves(int years) {
    return switch (this) {
      case UNDER_AGE -> years <= UNDER_AGE_YEARS ? AgeProof.YES : AgeProof.NO;
      case WITHOUT_AGE -> AgeProof.UNKNOWN;
      case APPROVED,
          APPROVED_SECOND,
          DECLINED,
          INSUFFICIENT_FUNDS,
          SILENT,
          LATE,
          LOST,
          CHARGE_DECLINED ->
          AgeProof.YES;
    };
  }

  Optional<DeclineReason> declinesCharge() {
    return this == CHARGE_DECLINED ? Optional.of(DeclineReason.CARD_DECLINED) : Optional.empty();
  }
}
