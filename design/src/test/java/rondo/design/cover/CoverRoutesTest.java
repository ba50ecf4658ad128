package rondo.design.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.design.asset.Assets;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.page.Look;
import rondo.design.page.Look.FaceKind;
import rondo.design.page.Look.Theme;
import rondo.design.page.Shell;
import rondo.design.web.Face;

class CoverRoutesTest {
  private final Shell shell =
      Shell.of(Look.of(FaceKind.SITE, Theme.DAY), Assets.ofDesignAnd(), List.of(), List.of());
  private final Face face = Face.named("covers", shell).features(new CoverRoutes()).start();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    face.close();
  }

  @Test
  void an_address_gets_its_cover_and_may_be_kept_for_ever() throws Exception {
    var answer = get(CoverRoutes.url("Amélie & <friends> + 100%", 2001, Genre.ROMANCE));

    assertThat(answer.body())
        .isEqualTo(new Covers().cover("Amélie & <friends> + 100%", 2001, Genre.ROMANCE));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("immutable"));
  }

  @Test
  void the_large_form_has_an_address_of_its_own() throws Exception {
    assertThat(get(CoverRoutes.largeUrl("Alien", 1979, Genre.HORROR, "Ridley Scott")).body())
        .isEqualTo(new Covers().large("Alien", 1979, Genre.HORROR, "Ridley Scott"));
  }

  @Test
  void a_title_beyond_reason_has_no_cover() throws Exception {
    assertThat(get("/cover/1?genre=DRAMA&year=1990&title=" + "x".repeat(201)).statusCode())
        .isEqualTo(404);
    assertThat(get("/cover/1?genre=DRAMA&year=12345&title=x").statusCode()).isEqualTo(404);
    assertThat(get("/cover/1?genre=DRAMA&year=1990").statusCode()).isEqualTo(404);
  }

  @Test
  void a_title_longer_than_an_address_may_be_is_cut_there() throws Exception {
    assertThat(get(CoverRoutes.url("long ".repeat(90), 1990, Genre.WAR)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_placed_picture_is_shown_in_the_place_of_the_drawing_and_may_be_changed() throws Exception {
    var picture =
        new java.awt.image.BufferedImage(40, 56, java.awt.image.BufferedImage.TYPE_INT_RGB);
    javax.imageio.ImageIO.write(picture, "png", folder.resolve("alien-1979.png").toFile());
    try (Face placing =
        Face.named("placed", shell).features(new CoverRoutes(PlacedPictures.in(folder))).start()) {
      var placed = get(placing.port(), CoverRoutes.url("Alien", 1979, Genre.HORROR));
      var drawn = get(placing.port(), CoverRoutes.url("Aliens", 1986, Genre.HORROR));

      assertThat(placed.headers().firstValue("Content-Type")).hasValue("image/jpeg");
      assertThat(placed.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
      assertThat(drawn.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return get(face.port(), path);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    var uri = URI.create("http://localhost:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
