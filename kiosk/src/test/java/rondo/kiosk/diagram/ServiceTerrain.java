package rondo.kiosk.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.session.Service;
import rondo.kiosk.session.ServiceFlow;
import rondo.kiosk.session.Session;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Step;
import rondo.protocol.ask.Answer;

/** A kiosk from its start on, with its customers and its staff. */
final class ServiceTerrain extends FlowTerrain<Service> {
  private static final Set<Class<?>> BANK =
      Set.of(
          Answer.Authorised.class,
          Answer.Declined.class,
          Answer.BankSilent.class,
          Answer.Refused.class);

  private static final Set<Class<?>> TAKING =
      Set.of(Answer.ReturnWelcome.class, Answer.ReturnUnwanted.class);

  ServiceTerrain() {
    super(
        new Happenings(
            Stream.of(
                    Alphabet.machine(Alphabet.plainObservations()),
                    Alphabet.touches(),
                    Journals.all().stream().<Event>map(Event.Recalled::new))
                .flatMap(it -> it),
            List.of(Circumstances.well(), Circumstances.away()),
            Alphabet.choosing(),
            List.of(
                Circumstances.without(),
                Circumstances.otherCopy(),
                Circumstances.dearer(),
                Circumstances.limited(),
                Circumstances.codeOver())));
  }

  @Override
  public List<Service> starts() {
    return List.of(ServiceFlow.start(1).state());
  }

  /** A code takes time to hash, so it is only typed where one is asked for. */
  @Override
  public List<Happening> events(Service state) {
    List<Happening> all = new ArrayList<>(super.events(state));
    if (state.session() instanceof Session.Staff(Stocking.Entering _)) {
      Stream.of(Optional.of(Circumstances.CODE.text()), Optional.of("0000"))
          .map(text -> new Event.Touched(new Touch.UseCode(text)))
          .forEach(event -> all.add(new Happening(event, Circumstances.well())));
    }
    return all;
  }

  @Override
  Step<Service> step(Service state, Happening it) {
    return ServiceFlow.next(state, it.event(), it.now());
  }

  @Override
  public Object key(Service state) {
    return Shape.of(state) + state.recovery().map(ServiceTerrain::stage).orElse("");
  }

  /** How far recovery is; what it has seen decides nothing for the visit. */
  private static String stage(Recovery recovery) {
    String name = recovery.getClass().getSimpleName();
    return switch (recovery) {
      case Recovery.Securing it -> name + it.script().index();
      case Recovery.StoringArm it -> name + it.script().index();
      case Recovery.Visiting it -> name + it.script().index();
      case Recovery.Ailing it -> name + it.sees();
      case Recovery.Recalling _, Recovery.Observing _, Recovery.ReadingArm _, Recovery.Settled _ ->
          name;
    };
  }

  @Override
  public String name(Service state) {
    return switch (state.session()) {
      case Session.Staff(var work) -> work.getClass().getSimpleName();
      case Session other -> other.getClass().getSimpleName();
    };
  }

  /** An answer to another question than the one that was asked is as good as none. */
  @Override
  public String label(Service state, Happening it) {
    boolean stray =
        it.event() instanceof Event.Answered(_, var answer)
            && switch (state.session()) {
              case Session.Asking _ -> !(BANK.contains(answer.getClass()));
              case Session.Returning _ -> !(TAKING.contains(answer.getClass()));
              default -> false;
            };
    return stray ? "strayAnswer" : it.label();
  }
}
