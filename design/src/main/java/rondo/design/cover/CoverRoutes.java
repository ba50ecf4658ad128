package rondo.design.cover;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.route.FeatureRoutes;

/**
 * Serves covers. An address names all that a drawn cover depends on, so where no picture can be
 * placed a browser may keep it for ever; {@link #DRAWING} grows when the drawing changes. Safe for
 * use by many threads.
 */
public final class CoverRoutes implements FeatureRoutes {
  /** Number of the way covers are drawn. */
  private static final int DRAWING = 1;

  private static final int LONGEST_TITLE = 200;
  private static final String PATH = "/cover/" + DRAWING;

  private final Covers covers = new Covers();
  private final PlacedPictures placed;

  /** Drawn covers only. */
  public CoverRoutes() {
    this(PlacedPictures.none());
  }

  /** Placed pictures where there are any, else drawn covers. */
  public CoverRoutes(PlacedPictures placed) {
    this.placed = placed;
  }

  /** The address of the cover for a grid. */
  public static String url(String title, int year, Genre genre) {
    return PATH + "?genre=" + genre + "&year=" + year + "&title=" + encoded(title);
  }

  /** The address of the large form, with the maker's name. */
  public static String largeUrl(String title, int year, Genre genre, String maker) {
    return url(title, year, genre) + "&maker=" + encoded(maker);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, this::serve);
  }

  private void serve(Context request) {
    String title = shortEnough(request.queryParam("title"));
    int year = year(shortEnough(request.queryParam("year")));
    Genre genre = Genre.named(shortEnough(request.queryParam("genre")));
    String maker = request.queryParam("maker");
    request.header(
        "Cache-Control",
        placed.possible() ? "public, max-age=3600" : "public, max-age=31536000, immutable");
    Optional<byte[]> picture = placed.of(title, year);
    if (picture.isPresent()) {
      request.contentType("image/jpeg");
      request.result(picture.get());
      return;
    }
    request.contentType("image/svg+xml");
    request.result(
        maker == null
            ? covers.cover(title, year, genre)
            : covers.large(title, year, genre, shortEnough(maker)));
  }

  private static String shortEnough(@Nullable String text) {
    if (text == null || text.length() > LONGEST_TITLE) {
      throw new NotFoundResponse();
    }
    return text;
  }

  private static int year(String digits) {
    if (!digits.matches("\\d{1,4}")) {
      throw new NotFoundResponse();
    }
    return Integer.parseInt(digits);
  }

  private static String encoded(String text) {
    String kept = text.substring(0, Math.min(text.length(), LONGEST_TITLE));
    return URLEncoder.encode(kept, StandardCharsets.UTF_8);
  }
}
