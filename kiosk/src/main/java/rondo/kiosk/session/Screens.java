package rondo.kiosk.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.base.id.ShortCode;
import rondo.kiosk.network.Reach;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.ScreenFrame.Standing;
import rondo.kiosk.workflow.Situation;
import rondo.tariff.charge.Charges;

/** Which page shows a decision state. Pure. */
public final class Screens {
  private Screens() {}

  /** How the kiosk stands, for the head of every page. */
  public static Standing standing(Service service, Situation now) {
    if (service.closed().isPresent() || ailing(service)) {
      return Standing.OUT_OF_SERVICE;
    }
    if (!now.linked()) {
      return Standing.LINK_AWAY;
    }
    if (!now.reserve()) {
      return Standing.RETURNS_ONLY;
    }
    return service.recovery().isPresent() ? Standing.BUSY : Standing.READY;
  }

  /** The page. */
  public static Screen of(Service service, Situation now) {
    Stillness still = service.stillness();
    return still.asking()
        ? new Screen.StillThere(now.manner().patience(Stillness.ANSWER), still.doublings())
        : page(service, now);
  }

  private static Screen page(Service service, Situation now) {
    return switch (service.session()) {
      case Session.Preparing _ -> preparing(service, now);
      case Session.Attracting _ when service.closed().isPresent() -> closed(service.closed().get());
      case Session.Attracting attracting -> ChoiceScreens.attract(attracting, now);
      case Session.Browsing _ when service.closed().isPresent() -> closed(service.closed().get());
      case Session.Browsing browsing ->
          browsing
              .filter()
              .search()
              .map(typed -> ChoiceScreens.search(browsing, typed, now))
              .orElseGet(() -> ChoiceScreens.browse(browsing, now));
      case Session.Viewing viewing -> ChoiceScreens.title(viewing, now);
      case Session.Choosing(var order, _) -> ChoiceScreens.cart(order, Optional.empty(), now);
      case Session.Paying paying -> pay(paying, now);
      case Session.Mailing mailing ->
          new Screen.Mail(mailing.typed(), mailing.problem(), mailing.confirming());
      case Session.Agreeing(var order, _, var why) ->
          ChoiceScreens.cart(order, Optional.of(why), now);
      case Session.ShowingAge showing -> AgeScreens.showing(showing, now);
      case Session.AgeUnshown unshown -> AgeScreens.unshown(unshown, now);
      case Session.Missing missing -> missing(missing, now);
      case Session.Asking asking -> new Screen.AskingBank(asking.order().price(now));
      case Session.Vending vending when vending.parting() != Session.Parting.NONE ->
          new Screen.Starting("closing");
      case Session.Vending vending when vending.isServed() -> done(vending.visit(), now);
      case Session.Vending vending -> VendScreens.of(vending, now);
      case Session.Between(var visit) when ailing(service) ->
          failed(Failures.ofVend("stopped", visit.over("stopped")), now);
      case Session.Between(var visit) -> VendScreens.mending(visit, now);
      case Session.Offering offering -> offering(offering, service, now);
      case Session.Finished(var visit) -> done(visit, now);
      case Session.Returning returning -> VendScreens.of(returning.taking());
      case Session.Returned returned ->
          new Screen.ReturnDone(
              returned.title(),
              returned.acceptedAt(),
              Prices.zone(now),
              returned.nights(),
              returned.total(),
              ReportFlow.isOpen(now));
      case Session.Reporting reporting -> ReportFlow.screen(reporting);
      case Session.Redirected redirected ->
          Refuge.screen(redirected.nearest(), redirected.reference(), now);
      case Session.Failing failing -> failed(failing, now);
      case Session.Staff(var work) -> StaffScreens.of(work, service.recovery().isPresent(), now);
      case Session.Auditing(_, var next) when next.isPresent() -> new Screen.Starting("auditing");
      case Session.Auditing _ when service.closed().isPresent() -> closed(service.closed().get());
      case Session.Auditing _ -> ChoiceScreens.attract(Session.Attracting.START, now);
    };
  }

  private static Screen closed(Service.Closed why) {
    return new Screen.OutOfService(
        switch (why) {
          case QUARANTINED -> "quarantined";
          case TURNED_AWAY -> "turned-away";
        },
        true);
  }

  private static boolean ailing(Service service) {
    return service.recovery().filter(Recovery.Ailing.class::isInstance).isPresent();
  }

  /** Whether the camera can still read whose clock is to be stopped. */
  static boolean stopsClock(Service service) {
    return service.recovery().stream()
        .anyMatch(recovery -> recovery instanceof Recovery.Ailing ailing && ailing.sees());
  }

  private static Screen preparing(Service service, Situation now) {
    return ailing(service)
        ? new Screen.OutOfService("machine", false, stopsClock(service), Refuge.nearest("", now))
        : new Screen.Starting("observing");
  }

  private static Screen pay(Session.Paying session, Situation now) {
    Order order = session.order();
    return new Screen.Pay(
        order.cart().lines().stream().map(line -> Works.of(line.title())).toList(),
        order.price(now),
        session.unreadable(),
        PayFlow.SWIPES - session.unreadable());
  }

  private static Screen missing(Session.Missing session, Situation now) {
    List<Choice> choices = new ArrayList<>(List.of(Choice.LEAVE));
    if (session.order().cart().lines().size() > 1) {
      choices.add(Choice.GO_ON);
    }
    if (AgreeFlow.anotherCopy(session, now).isPresent()) {
      choices.add(Choice.ANOTHER_COPY);
    }
    return new Screen.Failed(
        choices.contains(Choice.ANOTHER_COPY) ? "copy-gone" : "gone",
        Optional.of(Works.of(session.line().title())),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Prices.zone(now),
        Optional.empty(),
        session.reference(),
        choices);
  }

  /** One disc's share is what is told of the money; the others still come. */
  private static Screen offering(Session.Offering session, Service service, Situation now) {
    Visit visit = session.visit();
    var item = visit.item();
    List<Choice> choices = new ArrayList<>(List.of(Choice.LEAVE));
    if (!visit.last()) {
      choices.add(Choice.GO_ON);
    }
    if (service.recovery().isEmpty() && GiveFlow.anotherCopy(visit, now).isPresent()) {
      choices.add(Choice.ANOTHER_COPY);
    }
    return new Screen.Failed(
        session.failure(),
        Optional.of(Works.of(item.title())),
        List.of(),
        Optional.of(Prices.of(List.of(item.format()), visit.tariff(), now).reserve()),
        Optional.empty(),
        Prices.zone(now),
        Optional.empty(),
        ShortCode.of(visit.checkout().value()).text(),
        choices);
  }

  /** The lights come up as soon as the last disc is in the hand; arm and door go home behind. */
  private static Screen done(Visit visit, Situation now) {
    List<Visit.Item> taken = visit.takenItems();
    Instant first =
        taken.stream()
            .flatMap(item -> item.takenAt().stream())
            .min(Instant::compareTo)
            .orElse(now.now());
    var formats = taken.stream().map(Visit.Item::format).toList();
    return new Screen.Done(
        given(visit.given()),
        Charges.nights(visit.tariff(), Prices.zone(now), first).due(1),
        Prices.zone(now),
        Prices.of(formats, visit.tariff(), now).reserve(),
        visit.mail(),
        Reach.takingAll(now.settings(), now.network()),
        ReportFlow.isOpen(now),
        now.manner().patience(GiveFlow.DONE_IDLE));
  }

  private static Screen failed(Session.Failing session, Situation now) {
    List<Session.Given> discs = session.discs();
    boolean several = discs.size() > 1;
    boolean known = discs.stream().noneMatch(it -> it.outcome() == Visit.Outcome.WANTED);
    return new Screen.Failed(
        session.failure(),
        several ? Optional.empty() : discs.stream().map(it -> Works.of(it.title())).findFirst(),
        several && known ? given(discs) : List.of(),
        session.reserved(),
        session.notedAt(),
        Prices.zone(now),
        session.sentences(),
        session.reference(),
        session.choices(),
        Refuge.until(session, now),
        Refuge.nearest(session, now));
  }

  private static List<Screen.Given> given(List<Session.Given> discs) {
    return discs.stream()
        .map(disc -> new Screen.Given(Works.of(disc.title()), fate(disc.outcome())))
        .toList();
  }

  private static Screen.Fate fate(Visit.Outcome outcome) {
    return switch (outcome) {
      case TAKEN -> Screen.Fate.TAKEN;
      case UNRESOLVED -> Screen.Fate.UNSURE;
      case WANTED, NOT_DISPENSED -> Screen.Fate.KEPT;
    };
  }
}
