package rondo.server.site.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rondo.base.place.GreatCircle;

/**
 * A place from which distances are told.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Here(double latitude, double longitude) {
  private static final Pattern TEXT =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,6})?),(-?\\d{1,3}(?:\\.\\d{1,6})?)");

  /** A place written as {@code 41.71,-73.94}; empty where it is none on earth. */
  public static Optional<Here> read(String text) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var here = new Here(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
    return Math.abs(here.latitude) <= 90 && Math.abs(here.longitude) <= 180
        ? Optional.of(here)
        : Optional.empty();
  }

  /** As {@link #read} takes it, to two decimals: within about a kilometre. */
  public String text() {
    return String.format(Locale.ROOT, "%.2f,%.2f", latitude, longitude);
  }

  /** The distance to another place, as the crow flies. */
  public long metresTo(Here other) {
    return Math.round(GreatCircle.metres(latitude, longitude, other.latitude, other.longitude));
  }
}
