package rondo.server.site;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import rondo.base.time.SettableClock;
import rondo.design.asset.Assets;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.Face;
import rondo.server.catalogue.Standing;
import rondo.server.console.Console;
import rondo.server.database.TestDatabase;
import rondo.server.sample.LoadingList;
import rondo.server.sample.SampleData;
import rondo.server.sample.SampleKiosk;
import rondo.server.site.limit.Caller;
import rondo.server.site.limit.Limits;
import rondo.server.site.limit.Rate;

/** Shows the public pages over the sample network, loaded, with one kiosk out of service. */
final class SitePreview {
  private SitePreview() {}

  /** Serves until it is ended; the one argument is the port. */
  public static void main(String[] arguments) throws InterruptedException {
    var clock = new SettableClock("2026-11-25T20:12:00Z");
    try (TestDatabase database = TestDatabase.open()) {
      load(database.jdbi(), clock);
      Assets assets = Assets.ofDesignAnd(Console.ASSETS);
      var limits = new Limits(new Rate(1_000, 10_000), Caller.direct(), () -> 0);
      try (Face face =
          Face.named("site", Console.shell(assets))
              .port(Integer.parseInt(arguments[0]))
              .features(
                  Site.create(
                          database.jdbi(),
                          clock,
                          Standing.LOST,
                          limits,
                          assets,
                          PlacedPictures.none())
                      .toArray(FeatureRoutes[]::new))
              .start()) {
        IO.println("serving at http://localhost:" + face.port() + "/find");
        new CountDownLatch(1).await();
      }
    }
  }

  private static void load(Jdbi jdbi, InstantSource clock) {
    SampleData.install(jdbi, clock.instant());
    jdbi.useHandle(handle -> {
      for (SampleKiosk kiosk : SampleKiosk.values()) {
        for (LoadingList.Entry entry : LoadingList.of(kiosk).entries()) {
          handle.execute(
              "update disc_place set kind = 'SLOT', kiosk_id = ?, deck = ?, position = ?"
                  + " where disc_code = ?",
              kiosk.id(),
              entry.slot().deck(),
              entry.slot().position(),
              entry.disc().value());
        }
        handle.execute(
            "insert into kiosk_presence (kiosk_id, connected, changed_at, heard_at, status, room)"
                + " values (?, true, ?, ?, ?, ?)",
            kiosk.id(),
            clock.instant(),
            clock.instant(),
            kiosk == SampleKiosk.LIBRARY_CORNER ? "out_of_service" : "ready",
            kiosk == SampleKiosk.FERRY_LANDING ? 0 : 14);
      }
      handle.execute(
          "update disc_place set kind = 'OPERATOR', kiosk_id = null, deck = null, position = null"
              + " where disc_code in (select disc_code from disc d join title t"
              + " on t.title_id = d.title_id where t.name like 'The G%')");
    });
  }
}
