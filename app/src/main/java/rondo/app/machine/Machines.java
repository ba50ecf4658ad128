package rondo.app.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;
import rondo.payment.simulator.TestCard;
import rondo.server.sample.LoadingList;
import rondo.server.sample.SampleData;
import rondo.simulator.room.NamedCard;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;

/** What a simulated machine and the hands before it begin with. */
public final class Machines {
  /** A group that no sample kiosk takes. */
  private static final GroupCode STRANGERS = GroupCode.of(9_001);

  private Machines() {}

  /** The sample discs in their slots, and things in a hand that are none of them. */
  public static List<Case> sampleCases() {
    List<Case> cases = new ArrayList<>();
    for (LoadingList.Entry loaded : LoadingList.sample().entries()) {
      cases.add(
          Case.disc(
              new LabelText(SampleData.GROUP_CODE, loaded.disc()),
              loaded.title(),
              new Place.InSlot(loaded.slot())));
    }
    cases.add(
        Case.disc(
            new LabelText(STRANGERS, DiscCode.of(900_100_000_001L)),
            "A disc of another network",
            new Place.Outside()));
    cases.add(Case.sample("empty-case", Make.EMPTY_CASE, "An empty case"));
    cases.add(Case.sample("book", Make.BOOK, "A book"));
    return cases;
  }

  /** Every test card of the payment simulator, by what it does. */
  public static List<NamedCard> cards() {
    return Arrays.stream(TestCard.values())
        .map(card -> new NamedCard(named(card), card.track1(), card.track2()))
        .toList();
  }

  private static String named(TestCard card) {
    return card.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
