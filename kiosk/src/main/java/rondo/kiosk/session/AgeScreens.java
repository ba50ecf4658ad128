package rondo.kiosk.session;

import java.util.List;
import java.util.Optional;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.workflow.Situation;

/** The pages about a title's age. Pure. */
final class AgeScreens {
  private AgeScreens() {}

  static Screen showing(Session.ShowingAge session, Situation now) {
    return new Screen.Age(works(AgeFlow.limited(session.order().cart(), now)));
  }

  static Screen unshown(Session.AgeUnshown session, Situation now) {
    List<Screen.Work> works = works(session.out());
    return new Screen.Failed(
        "age-not-shown",
        works.size() == 1 ? Optional.of(works.getFirst()) : Optional.empty(),
        works.size() == 1
            ? List.of()
            : works.stream().map(work -> new Screen.Given(work, Screen.Fate.KEPT)).toList(),
        Optional.empty(),
        Optional.empty(),
        Prices.zone(now),
        Optional.empty(),
        session.reference(),
        session.rest().cart().isEmpty()
            ? List.of(Choice.LEAVE)
            : List.of(Choice.LEAVE, Choice.GO_ON));
  }

  private static List<Screen.Work> works(List<Cart.Line> lines) {
    return lines.stream().map(line -> Works.of(line.title())).toList();
  }
}
