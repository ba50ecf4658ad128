package rondo.server.site.page;

import java.util.List;
import rondo.server.site.inventory.PublicKiosk;
import rondo.server.site.inventory.Stand;
import rondo.server.title.Maker;
import rondo.server.title.Title;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What search engines read of a page: JSON-LD with the words of schema.org. A browser never runs
 * it; what could end its element is escaped all the same.
 */
final class LinkedData {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_OFFERS = 10;

  private LinkedData() {}

  static String of(Title title, List<Stand> stands) {
    ObjectNode data =
        begin(
            switch (title.kind()) {
              case FILM -> "Movie";
              case ALBUM -> "MusicAlbum";
              case GAME -> "VideoGame";
            });
    data.put("name", title.name()).put("dateCreated", Integer.toString(title.year()));
    title.names().forEach(name -> data.withArray("alternateName").add(name.name()));
    data.withArray("genre").add(title.genre());
    if (title.minutes() > 0) {
      data.put("duration", "PT" + title.minutes() + "M");
    }
    title.languages().forEach(tag -> data.withArray("inLanguage").add(tag));
    title.makers().forEach(maker -> credit(data, maker));
    stands.stream()
        .limit(MOST_OFFERS)
        .forEach(stand -> {
          ObjectNode offer = data.withArray("offers").addObject();
          offer.put("@type", "Offer");
          offer.put("availability", "https://schema.org/InStoreOnly");
          offer.put("businessFunction", "http://purl.org/goodrelations/v1#LeaseOut");
          offer.set("availableAtOrFrom", place(stand.kiosk()));
        });
    return text(data);
  }

  private static void credit(ObjectNode data, Maker maker) {
    String property =
        switch (maker.role()) {
          case DIRECTOR -> "director";
          case CAST -> "actor";
          case WRITER -> "author";
          case COMPOSER -> "musicBy";
          case ARTIST -> "byArtist";
          case DEVELOPER -> "creator";
          case PUBLISHER, LABEL -> "publisher";
          case STUDIO -> "productionCompany";
        };
    String type =
        switch (maker.role()) {
          case DIRECTOR, CAST, WRITER, COMPOSER -> "Person";
          case ARTIST -> "MusicGroup";
          case DEVELOPER, PUBLISHER, LABEL, STUDIO -> "Organization";
        };
    data.withArray(property).addObject().put("@type", type).put("name", maker.name());
  }

  static String of(PublicKiosk kiosk) {
    ObjectNode data = begin("Store");
    data.setAll(place(kiosk));
    data.put("@type", "Store");
    return text(data);
  }

  private static ObjectNode place(PublicKiosk kiosk) {
    ObjectNode place = MAPPER.createObjectNode().put("@type", "Place").put("name", kiosk.name());
    if (!kiosk.address().isEmpty()) {
      place.put("address", kiosk.address());
    }
    kiosk
        .place()
        .ifPresent(here ->
            place
                .putObject("geo")
                .put("@type", "GeoCoordinates")
                .put("latitude", here.latitude())
                .put("longitude", here.longitude()));
    return place;
  }

  private static ObjectNode begin(String type) {
    return MAPPER.createObjectNode().put("@context", "https://schema.org").put("@type", type);
  }

  private static String text(ObjectNode data) {
    return MAPPER
        .writeValueAsString(data)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
