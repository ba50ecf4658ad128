package rondo.app.medium;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.toc.TocField;
import rondo.media.prepaid.BlockField;
import rondo.media.prepaid.PrepaidPlace;
import rondo.media.prepaid.PrepaidReading;
import rondo.media.prepaid.PrepaidSearch;

/** A sector in hexadecimal digits, eight bytes a row, rows of zeros left out, names beside them. */
final class SectorDump {
  private static final Pattern PLACE =
      Pattern.compile("(?<area>ptoc|utoc|[0-9]{1,5}):(?<number>[0-9]{1,2}|f[c-f])");
  private static final int ROW = 8;
  private static final int UTOC_CLUSTERS = 3;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  /** Where a sector lies, as far as its bytes have names there. */
  private enum Area {
    PTOC,
    UTOC,
    OTHER
  }

  private final MiniDisc disc;
  private final PrepaidSearch search;
  private final Area area;
  private final int cluster;
  private final int number;

  private SectorDump(MiniDisc disc, PrepaidSearch search, Area area, int cluster, int number) {
    this.disc = disc;
    this.search = search;
    this.area = area;
    this.cluster = cluster;
    this.number = number;
  }

  /** The rows of a sector: ptoc:N, utoc:N, or CLUSTER:SECTOR with N, fc, fd, fe or ff. */
  static Optional<List<String>> of(MiniDisc disc, PrepaidSearch search, String place) {
    Matcher words = PLACE.matcher(place);
    if (!words.matches()) {
      return Optional.empty();
    }
    String digits = words.group("number");
    int number = Integer.parseInt(digits, digits.startsWith("f") ? 16 : 10);
    int utoc = disc.ptoc().utocStart().cluster();
    boolean main = number < SectorAddress.MAIN;
    return switch (words.group("area")) {
      case "ptoc" -> rows(main, new SectorDump(disc, search, Area.PTOC, 0, number));
      case "utoc" -> rows(main, new SectorDump(disc, search, Area.UTOC, utoc, number));
      default -> {
        int cluster = Integer.parseInt(words.group("area"));
        boolean copy = main && cluster >= utoc && cluster < utoc + UTOC_CLUSTERS;
        boolean exists = cluster < disc.ptoc().leadOut().cluster();
        yield rows(
            exists && (main || digits.startsWith("f")),
            new SectorDump(disc, search, copy ? Area.UTOC : Area.OTHER, cluster, number));
      }
    };
  }

  private static Optional<List<String>> rows(boolean exists, SectorDump dump) {
    return exists ? Optional.of(dump.rows()) : Optional.empty();
  }

  private List<String> rows() {
    Sector sector =
        area == Area.PTOC ? disc.embossed(number) : disc.sector(new SectorAddress(cluster, number));
    SortedMap<Integer, String> names = names();
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < Sector.SIZE; at += ROW) {
      if (!sector.isZero(at, ROW)) {
        String beside = String.join(", ", names.subMap(at, at + ROW).values());
        rows.add(
            "%4d  %-23s  %s"
                .formatted(at, HEX.formatHex(sector.slice(at, ROW)), beside)
                .stripTrailing());
      }
    }
    return rows;
  }

  private SortedMap<Integer, String> names() {
    SortedMap<Integer, String> names = new TreeMap<>();
    List<TocField> fields =
        switch (area) {
          case PTOC -> TocField.ofPtoc(number);
          case UTOC -> TocField.ofUtoc(number);
          case OTHER -> TocField.ofHeader();
        };
    fields.forEach(field -> names.put(field.offset(), field.name()));
    if (search.find(disc) instanceof PrepaidReading.Prepaid prepaid && isHere(prepaid.place())) {
      for (BlockField field : BlockField.of(search.form())) {
        names.put(prepaid.place().offset() + field.offset(), field.name());
      }
    }
    return names;
  }

  private boolean isHere(PrepaidPlace place) {
    return switch (place) {
      case PrepaidPlace.Embossed(int sector, _) -> area == Area.PTOC && sector == number;
      case PrepaidPlace.InUtoc(int sector, _) -> area == Area.UTOC && sector == number;
      case PrepaidPlace.AfterUtoc(int clusters, int sector, _) ->
          area == Area.OTHER
              && cluster == disc.ptoc().utocStart().cluster() + clusters
              && sector == number;
    };
  }
}
