package rondo.server.site.page;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.KioskId;
import rondo.server.site.Ids;
import rondo.server.site.inventory.Here;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.inventory.PublicKiosk;

/**
 * From where a visitor looks at the network: a kiosk, or about where the visitor is. It stands in
 * the address of the page and nowhere else.
 *
 * @param kiosk that was chosen or meant, if one was
 * @param place from which distances are told
 * @param typed what was typed into "near"; empty for nothing
 * @param query how addresses carry it
 */
public record Vantage(
    Optional<PublicKiosk> kiosk, Optional<Here> place, String typed, Map<String, String> query) {
  private static final int LONGEST = 100;

  /** From nowhere in particular. */
  static Vantage none() {
    return new Vantage(Optional.empty(), Optional.empty(), "", Map.of());
  }

  /** Reads {@code at}, {@code from} or {@code near}; what is none of them is from nowhere. */
  static Vantage of(Context request, PublicInventory inventory) {
    Optional<Here> at = Asked.text(request, "at").flatMap(Here::read);
    if (at.isPresent()) {
      Here rough = Here.read(at.get().text()).orElseThrow();
      return new Vantage(Optional.empty(), Optional.of(rough), "", Map.of("at", rough.text()));
    }
    Optional<PublicKiosk> from =
        Asked.text(request, "from")
            .flatMap(Ids::read)
            .flatMap((UUID id) -> inventory.kiosk(new KioskId(id)));
    if (from.isPresent()) {
      String id = from.get().id().value().toString();
      return new Vantage(from, from.get().place(), "", Map.of("from", id));
    }
    String near = Asked.text(request, "near").orElse("");
    if (near.isEmpty() || near.length() > LONGEST) {
      return none();
    }
    Optional<PublicKiosk> meant = inventory.near(near);
    return new Vantage(meant, meant.flatMap(PublicKiosk::place), near, Map.of("near", near));
  }

  /** Whether something was typed that means no kiosk. */
  public boolean isUnknown() {
    return !typed.isEmpty() && kiosk.isEmpty();
  }
}
