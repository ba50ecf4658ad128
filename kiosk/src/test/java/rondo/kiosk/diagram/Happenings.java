package rondo.kiosk.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;

/** Events that are the same in each state, each in every one of some situations. */
final class Happenings {
  private final List<Situation> situations;
  private final List<Situation> others;
  private final List<Happening> always = new ArrayList<>();

  Happenings(Stream<Event> events, Situation... situations) {
    this(events, List.of(situations), Stream.empty(), List.of());
  }

  /**
   * @param others in which only some events mean anything else
   */
  Happenings(
      Stream<Event> events,
      List<Situation> situations,
      Stream<Event> some,
      List<Situation> others) {
    this.situations = situations;
    this.others = others;
    always.addAll(each(events, situations));
    always.addAll(each(some, others));
  }

  /** All of them, and what comes only in this state: answers to what it has asked. */
  List<Happening> in(Object state) {
    List<Happening> all = new ArrayList<>(always);
    var asks = Shape.asks(state);
    all.addAll(each(Alphabet.world(asks), situations));
    all.addAll(each(Alphabet.answered(asks), others));
    return all;
  }

  private static List<Happening> each(Stream<Event> events, List<Situation> situations) {
    List<Event> all = events.toList();
    return situations.stream()
        .flatMap(now -> all.stream().map(event -> new Happening(event, now)))
        .toList();
  }
}
