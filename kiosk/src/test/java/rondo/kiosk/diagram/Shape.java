package rondo.kiosk.diagram;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rondo.base.id.AskId;
import rondo.kiosk.session.Session;
import rondo.protocol.state.State;

/**
 * What of a state decides where it can go: which records it is made of, what sensors said, counts
 * and reasons. Not ids, times, titles and what is typed, of which there are too many and none of
 * which leads anywhere else.
 */
final class Shape {
  /** Components that no decision goes by, or of which a few stand for all. */
  private static final Set<String> MEANINGLESS =
      Set.of(
          "begun",
          "atDoor",
          "page",
          "typed",
          "reference",
          "evidence",
          "tariff",
          "doublings",
          "limit",
          "tries",
          "closed",
          "sentences",
          "told",
          "mark",
          "key",
          "refused",
          "recovery",
          "filter",
          "tried",
          "discs",
          "failure",
          "nearest",
          "asks",
          "mail",
          "nights",
          "total",
          "rental",
          "plan");

  private static final Map<Class<?>, List<Method>> PARTS = new ConcurrentHashMap<>();

  /** Nothing is counted further than this by any decision. */
  private static final int COUNTED = 64;

  private Shape() {}

  static String of(Object value) {
    var text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  /** The questions that a state waits for answers to. */
  static List<AskId> asks(Object state) {
    List<AskId> found = new ArrayList<>();
    collect(state, found);
    return found;
  }

  private static void collect(Object value, List<AskId> found) {
    switch (value) {
      case AskId ask -> found.add(ask);
      case Optional<?> some -> some.ifPresent(it -> collect(it, found));
      case Record it when isOurs(it) -> parts(it).forEach(part -> collect(get(part, it), found));
      default -> {}
    }
  }

  private static void write(Object value, StringBuilder text) {
    switch (value) {
      case Enum<?> it -> text.append(it.name());
      case Boolean it -> text.append(it);
      case Integer it -> text.append(Math.min(it, COUNTED));
      case String it -> text.append(it);
      case Optional<?> it -> {
        text.append(it.isPresent() ? '+' : '-');
        it.ifPresent(inner -> write(inner, text));
      }
      case Map<?, ?> it -> write(it.values(), text);
      case Collection<?> it ->
          text.append(it.stream().map(Shape::of).collect(Collectors.joining(",", "[", "]")));
      case Session.Reporting it -> text.append("Reporting").append(it.before().getClass());
      case State.Title it -> text.append(it.name());
      case Record it when isOurs(it) -> {
        text.append(it.getClass().getSimpleName()).append('(');
        parts(it)
            .forEach(part -> {
              write(get(part, it), text);
              text.append(' ');
            });
        text.append(')');
      }
      default -> text.append('.');
    }
  }

  private static boolean isOurs(Record value) {
    return value.getClass().getName().startsWith("rondo.kiosk.");
  }

  private static List<Method> parts(Record value) {
    return PARTS.computeIfAbsent(value.getClass(), Shape::meaningful);
  }

  private static List<Method> meaningful(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(part -> !MEANINGLESS.contains(part.getName()) && !isWord(type, part))
        .map(RecordComponent::getAccessor)
        .peek(part -> part.setAccessible(true))
        .toList();
  }

  /** Why a disc of a visit was not given is told to its customer and leads nowhere. */
  private static boolean isWord(Class<?> type, RecordComponent part) {
    return type.getSimpleName().equals("Item") && part.getName().equals("reason");
  }

  private static Object get(Method part, Record value) {
    try {
      return part.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record does not say its " + part.getName(), e);
    }
  }
}
