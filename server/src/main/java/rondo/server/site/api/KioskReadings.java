package rondo.server.site.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rondo.base.id.KioskId;
import rondo.server.site.api.ApiAnswers.DiscList;
import rondo.server.site.api.ApiAnswers.Inventory;
import rondo.server.site.api.ApiAnswers.KioskEntry;
import rondo.server.site.api.ApiAnswers.KioskList;
import rondo.server.site.api.ApiAnswers.PlaceEntry;
import rondo.server.site.api.ApiAnswers.ShelfEntry;
import rondo.server.site.inventory.Here;
import rondo.server.site.inventory.PublicInventory;
import rondo.server.site.inventory.PublicKiosk;
import rondo.server.site.inventory.Shelved;
import rondo.server.site.inventory.Stand;
import rondo.server.site.inventory.TitleWhole;
import rondo.tariff.rule.Format;

/** What the API says of kiosks, and of where discs are. */
final class KioskReadings {
  private static final String FIRST_LANGUAGE = "en";
  private static final Set<String> BY_DISTANCE = Set.of("at", "limit", "cursor");

  private final PublicInventory inventory;

  KioskReadings(PublicInventory inventory) {
    this.inventory = inventory;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint("/titles/{title}/discs", BY_DISTANCE, this::discs),
        new Endpoint("/kiosks", BY_DISTANCE, this::list),
        new Endpoint("/kiosks/{kiosk}", Set.of(), this::one),
        new Endpoint("/kiosks/{kiosk}/inventory", Set.of("limit", "cursor"), this::inventory));
  }

  private DiscList discs(ApiQuery query) {
    TitleWhole title = TitleReadings.known(inventory, query);
    Part<Stand> part = Part.of(title.stands(), query, stand -> id(stand.kiosk()));
    return new DiscList(
        part.entries().stream()
            .map(stand -> new PlaceEntry(entry(stand.kiosk()), wire(stand.discs())))
            .toList(),
        wire(title.away()),
        part.next());
  }

  private KioskList list(ApiQuery query) {
    Part<PublicKiosk> part = Part.of(inventory.kiosks(query.here()), query, KioskReadings::id);
    return new KioskList(part.entries().stream().map(KioskReadings::entry).toList(), part.next());
  }

  private KioskEntry one(ApiQuery query) {
    return entry(known(query));
  }

  private PublicKiosk known(ApiQuery query) {
    return inventory
        .kiosk(new KioskId(query.id("kiosk")))
        .orElseThrow(() -> ApiProblem.notFound("kiosk"));
  }

  private Inventory inventory(ApiQuery query) {
    PublicKiosk kiosk = known(query);
    Function<Shelved, String> name = shelved -> shelved.title().id().value().toString();
    Part<Shelved> part = Part.of(inventory.shelf(kiosk.id(), FIRST_LANGUAGE), query, name);
    return new Inventory(
        part.entries().stream()
            .map(shelved ->
                new ShelfEntry(TitleReadings.entry(shelved.title()), wire(shelved.discs())))
            .toList(),
        part.next());
  }

  private static String id(PublicKiosk kiosk) {
    return kiosk.id().value().toString();
  }

  private static KioskEntry entry(PublicKiosk kiosk) {
    return new KioskEntry(
        id(kiosk),
        kiosk.name(),
        kiosk.address(),
        kiosk.place().map(Here::latitude),
        kiosk.place().map(Here::longitude),
        kiosk.zone().getId(),
        kiosk.group(),
        kiosk.standing().open(),
        kiosk.standing().room(),
        kiosk.metres());
  }

  private static Map<String, Integer> wire(Map<Format, Integer> discs) {
    Map<String, Integer> wire = new LinkedHashMap<>();
    discs.forEach((format, count) -> wire.put(format.wire(), count));
    return wire;
  }
}
