package rondo.server.site;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import rondo.design.asset.Assets;
import rondo.design.cover.CoverRoutes;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.route.FeatureRoutes;
import rondo.server.search.TitleSearch;
import rondo.server.site.api.Api;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.limit.Limits;
import rondo.server.site.page.SiteRoutes;

/** Puts the public site together: pages, covers, and the API. */
public final class Site {
  private Site() {}

  /**
   * Its routes.
   *
   * @param clock tells which kiosks are away
   * @param patience how long a link may be lost until nobody is sent to its kiosk
   * @param limits of what one address may ask
   * @param assets of the face they are given to
   * @param placed pictures that stand for drawn covers
   */
  public static List<FeatureRoutes> create(
      Jdbi jdbi,
      InstantSource clock,
      Duration patience,
      Limits limits,
      Assets assets,
      PlacedPictures placed) {
    var search = new TitleSearch(jdbi);
    var inventory = new PublicInventory(jdbi, clock, patience);
    return List.of(
        new SiteRoutes(search, inventory, limits, assets),
        new CoverRoutes(placed),
        new Api(search, inventory, limits));
  }
}
