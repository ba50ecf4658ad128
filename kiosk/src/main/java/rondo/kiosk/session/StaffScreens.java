package rondo.kiosk.session;

import java.util.List;
import java.util.Optional;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.StaffScreen;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.vend.Vend;
import rondo.kiosk.workflow.Situation;
import rondo.media.label.DiscCode;

/** The pages of staff. Pure. */
final class StaffScreens {
  /** So many titles of a list are named. */
  private static final int NAMED = 6;

  private StaffScreens() {}

  static Screen of(Stocking work, boolean busy, Situation now) {
    return new Screen.Staff(
        switch (work) {
          case Stocking.Entering(var typed, boolean wrong) -> new StaffScreen.Code(typed, wrong);
          case Stocking.Resting(_, var told) -> resting(told, busy, now);
          case Stocking.Holding holding -> put(holding, now);
          case Stocking.Unlisted unlisted -> new StaffScreen.Anyway(unlisted.title());
          case Stocking.Bringing(_, var taking) -> moving(taking);
          case Stocking.Giving(_, var vend, var title) ->
              new StaffScreen.Moving(step(vend), Optional.of(title));
        });
  }

  private static StaffScreen resting(Optional<Stocking.Told> told, boolean busy, Situation now) {
    return new StaffScreen.Work(
        titles(now.duties().in(now.inventory()), now),
        titles(now.duties().out(now.inventory()), now),
        now.inventory().free(),
        busy,
        now.duties().audit().isPresent(),
        told.map(StaffScreens::told));
  }

  private static StaffScreen put(Stocking.Holding holding, Situation now) {
    List<String> left = titles(now.duties().in(now.inventory()), now);
    return new StaffScreen.Put(
        left.stream().limit(NAMED).toList(), left.size(), holding.told().map(StaffScreens::told));
  }

  private static List<String> titles(List<DiscCode> discs, Situation now) {
    var stock = now.stock();
    return discs.stream()
        .map(disc -> stock.titleOf(disc).map(title -> title.name()).orElse(disc.value()))
        .toList();
  }

  private static StaffScreen.Told told(Stocking.Told told) {
    return new StaffScreen.Told(
        told.word(),
        told.title(),
        told.slot().map(slot -> "%d-%02d".formatted(slot.deck(), slot.position())));
  }

  private static StaffScreen moving(Taking taking) {
    return switch (taking) {
      case Taking.Opening it -> new StaffScreen.Moving("opening", it.title());
      case Taking.Waiting it -> new StaffScreen.Moving("insert", it.title());
      case Taking.TakingIn it -> new StaffScreen.Moving("taking-in", it.title());
      case Taking.Checking it -> new StaffScreen.Moving("taking-in", it.title());
      case Taking.Proving it -> new StaffScreen.Moving("storing", it.title());
      case Taking.Storing it -> new StaffScreen.Moving("storing", it.title());
      case Taking.HandingBack _, Taking.HeldOut _ ->
          new StaffScreen.Moving("take-back", Optional.empty());
      case Taking.Holding _,
          Taking.Asking _,
          Taking.DrawingBack _,
          Taking.MakingSure _,
          Taking.Keeping _,
          Taking.Stored _,
          Taking.Redirected _,
          Taking.Refused _ ->
          new StaffScreen.Moving("closing", Optional.empty());
    };
  }

  private static String step(Vend vend) {
    return switch (vend) {
      case Vend.Fetching _, Vend.Reading _, Vend.Emptying _ -> "fetching";
      case Vend.Presenting _ -> "opening-out";
      case Vend.HeldOut _ -> "take";
      case Vend.Closing _, Vend.Ended _ -> "closing";
      case Vend.DrawingIn _, Vend.Rechecking _, Vend.PuttingBack _ -> "putting-back";
    };
  }
}
