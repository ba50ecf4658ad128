package rondo.media.magstripe;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A track cut at its separators, nothing checked yet. A field that is a lone separator holds that
 * separator.
 */
record TrackFields(
    TrackForm form,
    String number,
    Optional<String> name,
    String expiry,
    String serviceCode,
    String discretionary) {
  /** Stricter than the character set, which would let a line of SQL pass for a name. */
  private static final Pattern NAME = Pattern.compile("[A-Z0-9 /.,'&-]{2,26}");

  /** Cuts what stands between the sentinels (on track 1: behind the format code). */
  static Optional<TrackFields> cut(TrackForm form, String body) {
    int afterNumber = body.indexOf(form.separator);
    int afterName =
        form == TrackForm.FIRST && afterNumber >= 0
            ? body.indexOf(form.separator, afterNumber + 1)
            : afterNumber;
    if (afterName < 0) {
      return Optional.empty();
    }
    Optional<String> name =
        form == TrackForm.FIRST
            ? Optional.of(body.substring(afterNumber + 1, afterName))
            : Optional.empty();
    String rest = body.substring(afterName + 1);
    String expiry = leading(form, rest, 4);
    String afterExpiry = rest.substring(expiry.length());
    String serviceCode = leading(form, afterExpiry, 3);
    return Optional.of(
        new TrackFields(
            form,
            body.substring(0, afterNumber),
            name,
            expiry,
            serviceCode,
            afterExpiry.substring(serviceCode.length())));
  }

  private static String leading(TrackForm form, String text, int length) {
    boolean lone = !text.isEmpty() && text.charAt(0) == form.separator;
    return text.substring(0, Math.min(lone ? 1 : length, text.length()));
  }

  Swipe read() {
    if (!CardData.isNumber(number)) {
      return new Swipe.Unreadable(SwipeFault.BAD_NUMBER);
    }
    if (name.filter(text -> !NAME.matcher(text).matches()).isPresent()) {
      return new Swipe.Unreadable(SwipeFault.BAD_NAME);
    }
    if (!isLone(expiry) && CardData.month(expiry).isEmpty()) {
      return new Swipe.Unreadable(SwipeFault.BAD_EXPIRY);
    }
    if (!isLone(serviceCode) && !CardData.isServiceCode(serviceCode)) {
      return new Swipe.Unreadable(SwipeFault.BAD_SERVICE_CODE);
    }
    if (!form.discretionary.matcher(discretionary).matches()) {
      return new Swipe.Unreadable(SwipeFault.BAD_DISCRETIONARY_DATA);
    }
    return new Swipe.Readable(
        new CardData(
            number,
            CardData.month(expiry),
            Optional.of(serviceCode).filter(CardData::isServiceCode)));
  }

  private boolean isLone(String field) {
    return field.length() == 1 && field.charAt(0) == form.separator;
  }

  /** Never shows a field. */
  @Override
  public String toString() {
    return "TrackFields[" + form + "]";
  }
}
