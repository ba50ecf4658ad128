package rondo.server.sample;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;

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

  private static final int SHARES = 3;

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

  /** The discs that it begins with, of its group; two thirds of the titles at all but the first. */
  public List<State.Disc> discs() {
    State.Catalogue all = SampleTitles.read();
    if (this == STATION_HALL) {
      return all.discs();
    }
    List<State.Title> titles = all.titles();
    return IntStream.range(0, titles.size())
        .filter(i -> i % SHARES != ordinal() - 1)
        .mapToObj(i -> copy(all, i))
        .toList();
  }

  private State.Disc copy(State.Catalogue all, int title) {
    State.Disc first =
        all.discs().stream()
            .filter(disc -> disc.title().equals(all.titles().get(title).id()))
            .findFirst()
            .orElseThrow();
    return new State.Disc(DiscCode.of(firstDisc + title), first.title(), first.format());
  }
}
