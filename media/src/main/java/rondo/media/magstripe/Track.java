package rondo.media.magstripe;

import java.util.Optional;

/**
 * One track as it was cut out of a swipe.
 *
 * @param form which track
 * @param text from start sentinel to end sentinel
 * @param redundancyCheck the character behind it, unless the reader stripped it
 */
record Track(TrackForm form, String text, Optional<Character> redundancyCheck) {

  /** The track at the beginning of a text; empty if its sentinels are not there. */
  static Optional<Track> at(TrackForm form, String text) {
    int end = text.indexOf(TrackForm.END);
    if (end < 0 || text.charAt(0) != form.start) {
      return Optional.empty();
    }
    String rest = text.substring(end + 1);
    Optional<Character> check = checkStands(rest) ? Optional.of(rest.charAt(0)) : Optional.empty();
    return Optional.of(new Track(form, text.substring(0, end + 1), check));
  }

  /** The check may itself look like the start of track 2: then a second one follows, or nothing. */
  private static boolean checkStands(String rest) {
    char next = TrackForm.SECOND.start;
    return !rest.isEmpty()
        && (rest.length() == 1 || rest.charAt(0) != next || rest.charAt(1) == next);
  }

  int length() {
    return text.length() + (redundancyCheck.isPresent() ? 1 : 0);
  }

  Swipe read() {
    if (text.length() + 1 > form.maxLength) {
      return new Swipe.Unreadable(SwipeFault.TOO_LONG);
    }
    if (body().equals(TrackForm.NOT_READ)) {
      return new Swipe.Unreadable(SwipeFault.NOTHING_READ);
    }
    if (!form.canWrite(text)) {
      return new Swipe.Unreadable(SwipeFault.BAD_CHARACTER);
    }
    if (redundancyCheck.filter(check -> check != form.redundancyCheck(text)).isPresent()) {
      return new Swipe.Unreadable(SwipeFault.WRONG_REDUNDANCY_CHECK);
    }
    if (form == TrackForm.FIRST && !body().startsWith("B")) {
      return new Swipe.Unreadable(SwipeFault.UNKNOWN_FORMAT);
    }
    return TrackFields.cut(form, form == TrackForm.FIRST ? body().substring(1) : body())
        .map(TrackFields::read)
        .orElseGet(() -> new Swipe.Unreadable(SwipeFault.NO_SEPARATOR));
  }

  private String body() {
    return text.substring(1, text.length() - 1);
  }

  /** Never shows the track. */
  @Override
  public String toString() {
    return "Track[" + form + "]";
  }
}
