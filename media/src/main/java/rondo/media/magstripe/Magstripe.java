package rondo.media.magstripe;

import java.util.Optional;

/**
 * Reads what a magnetic card reader sends for one swipe: track 1, track 2 or both, each between its
 * sentinels, with or without redundancy check, and at most one line end of a keyboard wedge
 * (ISO/IEC 7813; INVARIANTS, row "Magstripe data"). Never throws and takes time in proportion to
 * the limit, whatever comes. An expired card is readable: ask {@link CardData#expired}.
 */
public final class Magstripe {
  /** The most characters of a swipe: both tracks with their checks, and CR LF. */
  public static final int MAX_LENGTH = TrackForm.FIRST.maxLength + TrackForm.SECOND.maxLength + 2;

  private Magstripe() {}

  /** Reads one swipe. A reader's "E" for one track is passed over if the other can be read. */
  public static Swipe parse(String swiped) {
    if (swiped.length() > MAX_LENGTH) {
      return new Swipe.Unreadable(SwipeFault.TOO_LONG);
    }
    String text = withoutLineEnd(swiped);
    if (text.isEmpty()) {
      return new Swipe.Unreadable(SwipeFault.NOTHING_READ);
    }
    if (!TrackForm.FIRST.canWrite(text)) {
      return new Swipe.Unreadable(SwipeFault.BAD_CHARACTER);
    }
    Optional<Track> first = Track.at(TrackForm.FIRST, text);
    String rest = text.substring(first.map(Track::length).orElse(0));
    if (rest.isEmpty()) {
      return first.map(Track::read).orElseThrow();
    }
    return Track.at(TrackForm.SECOND, rest)
        .filter(second -> second.length() == rest.length())
        .map(second -> together(first, second.read()))
        .orElseGet(() -> new Swipe.Unreadable(SwipeFault.NO_SENTINELS));
  }

  private static Swipe together(Optional<Track> firstTrack, Swipe second) {
    if (firstTrack.isEmpty()) {
      return second;
    }
    Swipe first = firstTrack.get().read();
    return switch (first) {
      case Swipe.Unreadable(SwipeFault fault) -> fault == SwipeFault.NOTHING_READ ? second : first;
      case Swipe.Readable(CardData card) ->
          switch (second) {
            case Swipe.Unreadable(SwipeFault fault) ->
                fault == SwipeFault.NOTHING_READ ? first : second;
            case Swipe.Readable(CardData other) ->
                card.equals(other) ? first : new Swipe.Unreadable(SwipeFault.DIFFERENT_CARDS);
          };
    };
  }

  private static String withoutLineEnd(String swiped) {
    for (String end : new String[] {"\r\n", "\r", "\n"}) {
      if (swiped.endsWith(end)) {
        return swiped.substring(0, swiped.length() - end.length());
      }
    }
    return swiped;
  }
}
