package rondo.base.diagram;

import java.util.List;

/**
 * What a {@link Walk} goes over: a decision with the events that it may meet.
 *
 * @param <S> a state with all that it knows
 * @param <E> an event, with the circumstances in which it comes
 */
public interface Terrain<S, E> {
  /** Where a walk begins. */
  List<S> starts();

  /** Every event that may come in this state, sensible or not. */
  List<E> events(S state);

  /** The decision itself. */
  S next(S state, E event);

  /**
   * What makes two states one for the walk: the same key promises the same ways on. The fewer keys,
   * the shorter the walk.
   */
  Object key(S state);

  /** The state's name on the page. */
  String name(S state);

  /** The event's name on the page. */
  String label(S state, E event);
}
