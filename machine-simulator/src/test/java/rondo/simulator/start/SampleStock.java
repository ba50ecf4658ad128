package rondo.simulator.start;

import java.util.ArrayList;
import java.util.List;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;

/**
 * Cases for tests: discs 1 to 5 in slots 1-3, 1-4, 2-17, 2-18 and 3-1, disc 9 and samples outside.
 */
public final class SampleStock {
  public static final GroupCode GROUP = GroupCode.of(1);

  private SampleStock() {}

  public static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    List<Slot> slots =
        List.of(new Slot(1, 3), new Slot(1, 4), new Slot(2, 17), new Slot(2, 18), new Slot(3, 1));
    for (int i = 0; i < slots.size(); i++) {
      cases.add(disc(i + 1, new Place.InSlot(slots.get(i))));
    }
    cases.add(disc(9, new Place.Outside()));
    cases.add(Case.sample("an empty case", Make.EMPTY_CASE, "An empty case"));
    cases.add(Case.sample("a foreign case", Make.FOREIGN_CASE, "Summer 1994"));
    cases.add(Case.sample("a book", Make.BOOK, "Short Stories"));
    return cases;
  }

  public static Case disc(long number, Place place) {
    return Case.disc(new LabelText(GROUP, DiscCode.of(number)), "The Night Ferry " + number, place);
  }

  public static String code(long number) {
    return DiscCode.of(number).value();
  }
}
