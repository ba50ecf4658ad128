package rondo.server.site.page;

import java.util.List;
import java.util.Optional;
import rondo.server.site.inventory.PublicKiosk;
import rondo.server.site.inventory.Shelved;
import rondo.server.site.inventory.Stand;
import rondo.server.site.inventory.TitleLine;
import rondo.server.site.inventory.TitleWhole;
import rondo.server.title.Kind;
import rondo.server.title.Title;

/** What each public page shows. */
public final class Views {
  private Views() {}

  /** The first page. */
  public record Home(List<TitleLine> newest, List<PublicKiosk> kiosks, boolean more) {}

  /**
   * Titles that were found.
   *
   * @param typed what was searched for; empty for all titles
   * @param corrected whether only words like it were found
   * @param next address of the next part; empty at the end
   */
  public record Results(
      String typed, Optional<Kind> kind, List<TitleLine> titles, boolean corrected, String next) {
    /** Whether only this kind is listed. */
    public boolean isOf(Kind one) {
      return kind.filter(one::equals).isPresent();
    }
  }

  /**
   * A title.
   *
   * @param name in the reader's language
   * @param original the catalogue's name, where it is another
   * @param cover address of its picture
   * @param stands the first of them
   * @param more how many kiosks are not shown
   * @param data for search engines, as JSON-LD
   */
  public record OneTitle(
      TitleWhole whole,
      String name,
      String original,
      String cover,
      List<Stand> stands,
      int more,
      String data) {
    /** What it is. */
    public Title title() {
      return whole.title();
    }

    /** Who made it. */
    public List<Credit> credits() {
      return Credit.of(whole.title().makers());
    }

    /** How many discs of it customers have. */
    public int away() {
      return whole.away().values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Kiosks. */
  public record Kiosks(List<PublicKiosk> kiosks, String next) {}

  /**
   * A kiosk.
   *
   * @param data for search engines, as JSON-LD
   */
  public record OneKiosk(PublicKiosk kiosk, List<Shelved> shelf, String data) {
    /** How many discs it takes back, in words. */
    public String room(SiteWords words) {
      return kiosk
          .standing()
          .room()
          .map(room ->
              room == 0 ? words.say("kiosk.room.none") : words.say("kiosk.room", "room", room))
          .orElseGet(() -> words.say("kiosk.room.unknown"));
    }
  }
}
