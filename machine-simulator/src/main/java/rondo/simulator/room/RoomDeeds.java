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
  /** More than any reader gives (ISO/IEC 7811: 79, 40 and 107 characters), less than harms. */
  private static final int LONGEST_TRACK = 256;

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
    routes.post("/cards", FormFields.only(this::swipe, "card", "track1", "track2"));
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
    answered(request, result);
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
    NamedCard card = request.formParam("track2") == null ? named(request) : brought(request);
    answered(request, hands.swipe(card.track1(), card.track2()));
  }

  private NamedCard named(Context request) {
    String name = field(request, "card", "");
    return cards.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BadRequestResponse("There is no such card."));
  }

  /** A card of one's own: what stands on its stripe comes with the form. */
  private static NamedCard brought(Context request) {
    return new NamedCard("brought", track(request, "track1"), track(request, "track2"));
  }

  private static String track(Context request, String name) {
    String track = field(request, name, "");
    if (track.length() > LONGEST_TRACK) {
      throw new BadRequestResponse("No stripe holds so much.");
    }
    return track;
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

  /** Tells the page, and a program in plain words: none if the hands could do it. */
  private void answered(Context request, HandResult result) {
    answer.accept(words(result));
    if ("text/plain".equals(request.header("Accept"))) {
      request.contentType("text/plain; charset=utf-8").result(words(result));
    } else {
      done(request);
    }
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
