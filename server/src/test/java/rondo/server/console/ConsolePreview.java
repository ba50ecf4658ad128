package rondo.server.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import rondo.base.id.IdSource;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;
import rondo.server.mail.MailDesk;
import rondo.server.mail.MailPace;
import rondo.server.receipt.Receipts;

/** Shows the console with a small network: {@code /preview?to=/console} signs in and goes there. */
final class ConsolePreview {
  private ConsolePreview() {}

  /** Serves until it is ended; the one argument is the port. */
  public static void main(String[] arguments) throws Exception {
    var clock = new SettableClock("2026-11-25T20:12:00Z");
    var cookie = new AtomicReference<>("");
    Path mails = Files.createTempDirectory("rondo-preview");
    try (TestDatabase database = TestDatabase.open();
        var ground =
            new ConsoleGround(
                database.jdbi(),
                clock,
                mails,
                Integer.parseInt(arguments[0]),
                routes ->
                    routes.get(
                        "/preview",
                        request -> {
                          request.header("Set-Cookie", cookie.get() + "; Path=/");
                          request.status(303);
                          request.header("Location", String.valueOf(request.queryParam("to")));
                        }));
        var desk =
            MailDesk.start(
                database.jdbi(),
                new Receipts(database.jdbi()),
                ground.folder,
                clock,
                new IdSource(clock, new Random(1)),
                new MailPace(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    2,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(1)))) {
      desk.wake();
      cookie.set(ground.signedIn(ground.network.operator).cookie);
      Map.of(
              "open", ground.open,
              "returned", ground.returned,
              "sold", ground.sold,
              "unresolved", ground.unresolved)
          .forEach((name, scene) -> IO.println(name + " " + scene.rental()));
      IO.println("kiosk " + ground.network.stationHall);
      IO.println("serving at http://localhost:" + ground.face.port());
      new CountDownLatch(1).await();
    }
  }
}
