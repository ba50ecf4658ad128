package rondo.design.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Look.FaceKind;
import rondo.design.page.Look.Theme;
import rondo.design.page.Shell;
import rondo.design.web.Face;

class CoverRoutesTest {
  private final Shell shell =
      Shell.of(Look.of(FaceKind.SITE, Theme.DAY), Assets.ofDesignAnd(), List.of(), List.of());
  private final Face face = Face.named("covers", shell).features(new CoverRoutes()).start();

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

  private HttpResponse<String> get(String path) throws Exception {
    var uri = URI.create("http://localhost:" + face.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
