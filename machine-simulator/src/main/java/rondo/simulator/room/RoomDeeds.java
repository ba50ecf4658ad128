package rondo.simulator.room;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.function.Consumer;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.simulator.driver.WorldDriver;
import rondo.simulator.fault.Faults;
import rondo.simulator.hands.HandResult;
import rondo.simulator.hands.Hands;
import rondo.simulator.street.Street;
import rondo.simulator.truth.Truth;

/** The forms of the machine room: hands and faults. Plain posts; a live page hears the stream. */
final class RoomDeeds implements FeatureRoutes {
  private final String name;
  private final WorldDriver driver;
  private final Street street;
  private final Hands hands;
  private final Faults faults;
  private final List<NamedCard> cards;
  private final Consumer<String> answer;

  /**
   * @param name of the kiosk that this room is of
   * @param street that leads to other kiosks
   */
  RoomDeeds(
      String name,
      WorldDriver driver,
      Street street,
      List<NamedCard> cards,
      Consumer<String> answer) {
    this.name = name;
    this.street = street;
    this.driver = driver;
    this.cards = cards;
    this.answer = answer;
    hands = driver.hands();
    faults = driver.faults();
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/hands", FormFields.only(this::hand, "deed", "case", "to"));
    routes.post("/cards", FormFields.only(this::swipe, "card"));
    routes.post("/faults", FormFields.only(this::fault, "fault", "value"));
    routes.post("/faults/none", FormFields.only(this::mend));
  }

  private void hand(Context request) {
    HandResult result =
        switch (field(request, "deed", "?")) {
          case "hold" -> hands.hold(carried(request));
          case "put-away" -> hands.putAway();
          case "insert" -> hands.insert(carried(request));
          case "take" -> hands.take();
          case "push-back" -> hands.pushBack();
          case "carry" -> street.carry(carried(request), name, field(request, "to", ""));
          case "walk-off" -> hands.walkOff();
          default -> throw new BadRequestResponse("Hands cannot do that.");
        };
    answer.accept(words(result));
    done(request);
  }

  /** The name of a case there is; whether it can be in a hand is for the hands to say. */
  private String carried(Context request) {
    String name = field(request, "case", "");
    if (driver.view().truth().named(name).isEmpty()) {
      throw new BadRequestResponse("There is no such case.");
    }
    return name;
  }

  private void swipe(Context request) {
    String name = field(request, "card", "");
    NamedCard card =
        cards.stream()
            .filter(c -> c.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new BadRequestResponse("There is no such card."));
    answer.accept(words(hands.swipe(card.track1(), card.track2())));
    done(request);
  }

  private void fault(Context request) {
    Truth truth = driver.view().truth();
    FaultBoard.Setting setting =
        FaultBoard.setting(field(request, "fault", ""), field(request, "value", ""), truth)
            .orElseThrow(() -> new BadRequestResponse("There is no such switch here."));
    setting.clear().forEach(faults::clear);
    setting.set().ifPresent(faults::set);
    answer.accept("");
    done(request);
  }

  private void mend(Context request) {
    faults.clearAll();
    answer.accept("");
    done(request);
  }

  private static String words(HandResult result) {
    return switch (result) {
      case HandResult.Done() -> "";
      case HandResult.NotPossible(String why) -> why;
    };
  }

  private static String field(Context request, String name, String otherwise) {
    String type = request.contentType();
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      throw new BadRequestResponse("This is no form.");
    }
    String value = request.formParam(name);
    return value == null ? otherwise : value;
  }

  /** A live page gets the change by its stream; without scripts the page is shown again. */
  private static void done(Context request) {
    if (request.header("X-Screen") == null) {
      request.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
    } else {
      request.status(204);
    }
  }
}
