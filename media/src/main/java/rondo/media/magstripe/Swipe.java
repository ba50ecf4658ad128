package rondo.media.magstripe;

/** What became of one swipe of a card. */
public sealed interface Swipe {
  /** A card of the standard's form; whether it may pay is for the payment side to say. */
  @SuppressWarnings("AvoidCommonTypeNames") // the word for it; nobody means java.lang.Readable
  record Readable(CardData card) implements Swipe {}

  /** To be swiped again. */
  record Unreadable(SwipeFault fault) implements Swipe {}
}
