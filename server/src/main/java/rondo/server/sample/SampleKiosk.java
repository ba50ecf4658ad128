package rondo.server.sample;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;
import rondo.server.title.Title;
import rondo.tariff.rule.Format;

/** The demo's kiosks: two that take each other's discs, and one that does not. */
public enum SampleKiosk {
  /** The one that visitors begin at. */
  STATION_HALL(
      3,
      SampleGroup.DOWNTOWN,
      "Station Hall",
      "41 Main Street, Poughkeepsie",
      41.7068,
      -73.9376,
      100_000_000_001L),
  /** A walk away, of the same group. */
  LIBRARY_CORNER(
      5,
      SampleGroup.DOWNTOWN,
      "Library Corner",
      "93 Market Street, Poughkeepsie",
      41.7008,
      -73.9291,
      100_000_001_001L),
  /** By the water, of another group. */
  FERRY_LANDING(
      6,
      SampleGroup.RIVERSIDE,
      "Ferry Landing",
      "2 Water Street, Poughkeepsie",
      41.7046,
      -73.9409,
      200_000_000_001L);

  private final long number;
  private final SampleGroup group;
  private final String title;
  private final String address;
  private final double latitude;
  private final double longitude;
  private final long firstDisc;

  SampleKiosk(
      long number,
      SampleGroup group,
      String title,
      String address,
      double latitude,
      double longitude,
      long firstDisc) {
    this.number = number;
    this.group = group;
    this.title = title;
    this.address = address;
    this.latitude = latitude;
    this.longitude = longitude;
    this.firstDisc = firstDisc;
  }

  /** Its id, the same in every demo. */
  public KioskId id() {
    return new KioskId(SampleIds.id(number));
  }

  /** Its group. */
  public SampleGroup group() {
    return group;
  }

  /** The name of the place, for people. */
  public String title() {
    return title;
  }

  /** Street and town. */
  public String address() {
    return address;
  }

  /** Degrees north. */
  public double latitude() {
    return latitude;
  }

  /** Degrees east. */
  public double longitude() {
    return longitude;
  }

  /** Whose 21:00 ends its nights. */
  public ZoneId zone() {
    return ZoneId.of("America/New_York");
  }

  /** The discs that it begins with, of its group. */
  public List<State.Disc> discs() {
    return copies().stream()
        .map(copy -> new State.Disc(copy.code(), copy.title().id(), copy.format()))
        .toList();
  }

  /**
   * The same, with their titles. The first kiosk numbers its discs one after the other; at the
   * others, which have one copy of a title at most, the number is the title's.
   */
  List<Copy> copies() {
    List<SampleTitle> titles = SampleTitles.read();
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      for (Format format : titles.get(i).at(this)) {
        long number = this == STATION_HALL ? copies.size() : i;
        copies.add(new Copy(DiscCode.of(firstDisc + number), titles.get(i).title(), format));
      }
    }
    return copies;
  }

  /** A disc and what is on it. */
  record Copy(DiscCode code, Title title, Format format) {
    UUID edition() {
      return title.editions().stream()
          .filter(edition -> edition.format() == format)
          .findFirst()
          .orElseThrow()
          .id();
    }
  }
}
