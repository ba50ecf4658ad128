package rondo.server.console;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.base.secret.SecretFolder;
import rondo.design.asset.Assets;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.Face;
import rondo.protocol.ask.Answer;
import rondo.server.console.exchange.ExchangeRoutes;
import rondo.server.console.rental.Doubts;
import rondo.server.console.signin.SignIn;
import rondo.server.debt.DebtDesk;
import rondo.server.debt.DebtRule;
import rondo.server.doubles.DoubleDesk;
import rondo.server.event.ParkedDesk;
import rondo.server.exchange.ExchangeDesk;
import rondo.server.exchange.upload.UploadDesk;
import rondo.server.fault.FaultDesk;
import rondo.server.fixture.RentalScenes;
import rondo.server.fixture.RentalScenes.Scene;
import rondo.server.fixture.SmallNetwork;
import rondo.server.fleet.Fleet;
import rondo.server.fleet.FleetChanges;
import rondo.server.link.LinkKeys;
import rondo.server.link.LinkParts;
import rondo.server.link.LinkServer;
import rondo.server.link.LinkSettings;
import rondo.server.mail.FolderPost;
import rondo.server.mail.Resending;
import rondo.server.mail.Sender;
import rondo.server.payment.VerdictDesk;
import rondo.server.refund.RefundDesk;
import rondo.server.rental.DoubtDesk;
import rondo.server.settle.TaskDesk;
import rondo.server.stock.StockDesk;
import rondo.server.store.postgres.PostgresRentalStore;
import rondo.server.title.TitleDesk;

/** A console over a small network in which one of everything has happened. */
final class ConsoleGround implements AutoCloseable {
  final SmallNetwork network;
  final RentalScenes scenes;
  final FolderPost folder;
  final SignIn signIn;
  final Scene open;
  final Scene returned;
  final Scene sold;
  final Scene unresolved;
  final UUID doubtful;
  final Face face;
  final LinkServer link;

  /** How often kiosks were told of a change of the fleet. */
  final AtomicInteger told = new AtomicInteger();

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  ConsoleGround(Jdbi jdbi, Clock clock, Path mails, int port, FeatureRoutes... more) {
    network = SmallNetwork.in(jdbi, clock);
    scenes = new RentalScenes(network);
    folder = new FolderPost(mails, new Sender("Rondo", "rondo@kiosks.example"));
    signIn = new SignIn(jdbi, clock, new Random(5));
    UUID ann = scenes.customer("ann", Optional.of("ann@example.org"));
    UUID bob = scenes.customer("bob", Optional.of("bob@example.org"));
    Instant now = clock.instant();
    Instant taken = now.minus(Duration.ofHours(38));
    open = scenes.open(ann, network.stationHall, network.discs.get(0), 0, taken);
    Instant before = taken.minus(Duration.ofHours(20));
    var back = scenes.open(ann, network.stationHall, network.discs.get(1), 1, before);
    returned =
        scenes.returned(
            back, network.marketSquare, network.discs.get(1), before, now.minusSeconds(7200));
    Instant long0 = now.minus(Duration.ofDays(17));
    var kept = scenes.open(bob, network.stationHall, network.discs.get(2), 2, long0);
    sold = scenes.sold(kept, network.stationHall, network.discs.get(2), long0);
    unresolved =
        scenes.unresolved(
            bob, network.stationHall, network.discs.get(3), 3, now.minusSeconds(3 * 3600));
    scenes.unanswered(unresolved, "VOID", Money.of(0, "USD"), now.minusSeconds(840));
    var doubts =
        new Doubts(
            jdbi,
            new DoubtDesk(new PostgresRentalStore(jdbi), clock, network.ids(), () -> {}),
            network.ids());
    scenes.refused(
        sold,
        Money.of(2728, "USD"),
        now.minus(Duration.ofDays(2)),
        Optional.of(now.plus(Duration.ofHours(26))));
    doubtful =
        scenes.doubtful(
            scenes.open(
                bob, network.marketSquare, network.discs.get(25), 4, now.minus(Duration.ofDays(3))),
            "CHARGE",
            Money.of(195, "USD"),
            now.minus(Duration.ofHours(27)),
            "CHARGE of USD 1.95 was first sent 2026-11-24T17:12:00Z and is never sent again: the"
                + " payment side does not know its key, or not any more. Was it paid?");
    link = link(jdbi, clock, mails.resolve("secrets"));
    Assets assets = Assets.ofDesignAnd(Console.ASSETS);
    List<FeatureRoutes> routes =
        Console.create(
            jdbi,
            clock,
            assets,
            signIn,
            Optional.of(doubts),
            Optional.of(folder),
            Optional.of(desks(jdbi, clock, mails.resolve("uploads"))));
    face =
        Face.named("server", Console.shell(assets))
            .port(port)
            .uploads(ExchangeRoutes.UPLOAD, 1 << 20, mails.resolve("uploads"))
            .features(routes.toArray(FeatureRoutes[]::new))
            .features(more)
            .start();
  }

  private Console.Desks desks(Jdbi jdbi, Clock clock, Path uploads) {
    var store = new PostgresRentalStore(jdbi);
    return new Console.Desks(
        new DebtDesk(store, clock, network.ids(), () -> {}),
        new VerdictDesk(store, DebtRule.standard(), clock, network.ids()),
        new RefundDesk(store, clock, network.ids(), () -> {}),
        new Resending(jdbi, clock, network.ids()),
        new ParkedDesk(jdbi, store, clock, network.ids(), () -> {}),
        link.kiosks(),
        new Fleet(jdbi, clock, network.ids(), told::incrementAndGet),
        new FleetChanges(jdbi, clock, network.ids(), told::incrementAndGet, link.kiosks()::silence),
        new TaskDesk(store, clock, network.ids(), () -> {}),
        new FaultDesk(store, clock, network.ids(), told::incrementAndGet),
        new TitleDesk(jdbi, clock, network.ids(), told::incrementAndGet),
        new UploadDesk(
            new ExchangeDesk(jdbi, clock, network.ids()),
            uploads,
            clock,
            network.ids(),
            told::incrementAndGet),
        new DoubleDesk(jdbi, clock, network.ids(), told::incrementAndGet),
        new StockDesk(jdbi, clock, network.ids(), new Random(9), kiosk -> told.incrementAndGet()));
  }

  private static LinkServer link(Jdbi jdbi, Clock clock, Path secrets) {
    var random = new SecureRandom();
    return LinkServer.start(
        LinkSettings.at("127.0.0.1", 0),
        LinkKeys.in(SecretFolder.open(secrets, random), clock, random),
        new LinkParts(
            jdbi,
            (kiosk, epoch, report) -> {},
            (kiosk, id, wait, ask) -> new Answer.ReturnPending(),
            clock,
            System::nanoTime,
            random));
  }

  /** A browser that is signed in as this operator. */
  Browser signedIn(OperatorId operator) {
    var answer = new Browser("").post(signIn.newLink(operator), "");
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return new Browser(cookie.substring(0, cookie.indexOf(';')));
  }

  /** A browser with this cookie, or none. */
  final class Browser {
    final String cookie;

    Browser(String cookie) {
      this.cookie = cookie;
    }

    HttpResponse<String> get(String path) {
      return send(request(path).build());
    }

    HttpResponse<String> post(String path, String form) {
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", "http://localhost:" + face.port())
              .POST(BodyPublishers.ofString(form))
              .build());
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
      return send(
          request(path)
              .header("Content-Type", type)
              .header("Origin", "http://localhost:" + face.port())
              .POST(BodyPublishers.ofByteArray(body))
              .build());
    }

    private HttpRequest.Builder request(String path) {
      var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + face.port() + path));
      return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request) {
      try {
        return client.send(request, ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    face.close();
    link.close();
  }
}
