package rondo.app.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;
import rondo.payment.simulator.TestCard;
import rondo.server.sample.LoadingList;
import rondo.server.sample.SampleKiosk;
import rondo.simulator.room.NamedCard;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;

/** What a simulated machine and the hands before it begin with. */
public final class Machines {
  /** A group that no sample kiosk takes. */
  private static final GroupCode STRANGERS = GroupCode.of(9_001);

  private static final long STRANGE_DISC = 900_100_000_001L;

  private Machines() {}

  /** What {@link #cases} gives for the first kiosk of the sample. */
  public static List<Case> sampleCases() {
    return cases(SampleKiosk.STATION_HALL);
  }

  /** A kiosk's discs in their slots, and things in a hand that are none of them. */
  public static List<Case> cases(SampleKiosk kiosk) {
    List<Case> cases = new ArrayList<>();
    for (LoadingList.Entry loaded : LoadingList.of(kiosk).entries()) {
      cases.add(
          Case.disc(
              new LabelText(kiosk.group().code(), loaded.disc()),
              loaded.title(),
              new Place.InSlot(loaded.slot())));
    }
    cases.add(
        Case.disc(
            new LabelText(STRANGERS, DiscCode.of(STRANGE_DISC + kiosk.ordinal())),
            "A disc of another network",
            new Place.Outside()));
    cases.add(Case.sample("empty-case", Make.EMPTY_CASE, "An empty case"));
    cases.add(Case.sample("book", Make.BOOK, "A book"));
    return cases;
  }

  /** Every test card of the payment simulator, by what it does, and one that is worn. */
  public static List<NamedCard> cards() {
    var cards = Arrays.stream(TestCard.values()).map(Machines::named);
    return Stream.concat(cards, Stream.of(new NamedCard("unreadable", "%E?", ";E?"))).toList();
  }

  private static NamedCard named(TestCard card) {
    String name = card.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new NamedCard(name, card.track1(), card.track2());
  }
}
