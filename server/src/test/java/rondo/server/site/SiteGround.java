package rondo.server.site;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import rondo.design.asset.Assets;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.Face;
import rondo.server.catalogue.Standing;
import rondo.server.console.Console;
import rondo.server.fixture.RentalScenes;
import rondo.server.fixture.SmallNetwork;
import rondo.server.site.limit.Caller;
import rondo.server.site.limit.Limits;
import rondo.server.site.limit.Rate;

/** The public face over a small network, in which a customer has a disc. */
public final class SiteGround implements AutoCloseable {
  public final SmallNetwork network;
  public final UUID customer;

  /** Monotonic time as the limits see it. */
  public final AtomicLong nanos = new AtomicLong();

  private final Face face;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** With a rate that no test reaches. */
  public static SiteGround open(Jdbi jdbi, Clock clock) {
    return new SiteGround(jdbi, clock, new Rate(1_000, 10_000), Caller.direct());
  }

  public SiteGround(Jdbi jdbi, Clock clock, Rate rate, Caller caller) {
    network = SmallNetwork.in(jdbi, clock);
    var scenes = new RentalScenes(network);
    customer = scenes.customer("canary-ann", Optional.of("canary-ann@example.org"));
    scenes.open(
        customer,
        network.stationHall,
        network.discs.get(0),
        0,
        clock.instant().minus(Duration.ofHours(30)));
    Assets assets = Assets.ofDesignAnd(Console.ASSETS);
    face =
        Face.named("server", Console.shell(assets))
            .features(
                Site.create(
                        jdbi,
                        clock,
                        Standing.LOST,
                        new Limits(rate, caller, nanos::get),
                        assets,
                        PlacedPictures.none())
                    .toArray(FeatureRoutes[]::new))
            .start();
  }

  /** The address of a path. */
  public String url(String path) {
    return "http://localhost:" + face.port() + path;
  }

  public int port() {
    return face.port();
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url(path))).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    face.close();
  }
}
