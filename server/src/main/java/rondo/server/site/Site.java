package rondo.server.site;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import rondo.design.route.FeatureRoutes;
import rondo.server.search.TitleSearch;
import rondo.server.site.api.Api;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.limit.Limits;

/** Puts the public site together. */
public final class Site {
  private Site() {}

  /**
   * Its routes.
   *
   * @param clock tells which kiosks are away
   * @param limits of what one address may ask
   */
  public static List<FeatureRoutes> create(Jdbi jdbi, InstantSource clock, Limits limits) {
    var search = new TitleSearch(jdbi);
    var inventory = new PublicInventory(jdbi, clock);
    return List.of(new Api(search, inventory, limits));
  }
}
