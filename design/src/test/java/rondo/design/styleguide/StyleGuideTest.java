package rondo.design.styleguide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Look.FaceKind;
import rondo.design.page.Look.Theme;
import rondo.design.page.Shell;
import rondo.design.web.Face;

class StyleGuideTest {
  private static final Assets ASSETS = Assets.ofDesignAnd();
  private static final Shell SHELL =
      Shell.of(Look.of(FaceKind.SITE, Theme.DAY), ASSETS, List.of(), List.of());
  private static final Face FACE =
      Face.named("style guide", SHELL).features(new StyleGuide(ASSETS)).start();
  private static final Pattern ICON = Pattern.compile("icons\\.svg#([a-z0-9-]+)");
  private static final Pattern LOCAL = Pattern.compile("(?:href|src)=\"(/[^\"#]+)[\"#]");

  @AfterAll
  static void stop() {
    FACE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "/browse",
    "/stage",
    "/cart",
    "/email",
    "/failure",
    "/console",
    "/covers",
    "?theme=night&face=kiosk&type=large",
    "?theme=contrast&face=console"
  })
  void every_page_keeps_the_rules_of_the_house(String page) throws Exception {
    String html = get("/styleguide" + page);

    assertThat(html).doesNotContain(" style=", " onclick=", "<script>", "<style");
    assertThat(html.split("<main", -1)).as("one main").hasSize(2);
    String sprite = get(ASSETS.url("icons.svg"));
    ICON.matcher(html)
        .results()
        .forEach(icon -> assertThat(sprite).contains("<symbol id=\"" + icon.group(1) + "\""));
  }

  @Test
  void every_address_on_a_page_leads_somewhere() throws Exception {
    String html = get("/styleguide/browse");

    for (String address : LOCAL.matcher(html).results().map(hit -> hit.group(1)).toList()) {
      assertThat(get(address)).as(address).isNotEmpty();
    }
  }

  private static String get(String path) throws Exception {
    var uri = URI.create("http://localhost:" + FACE.port() + path);
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
