package rondo.app.medium;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.toc.TocProfile;

/** A sector in hexadecimal digits, eight bytes a row, rows of zeros left out, names beside them. */
final class SectorDump {
  private static final Pattern PLACE = Pattern.compile("(ptoc|utoc|[0-9]{1,5}):([0-9]{1,2})");
  private static final int ROW = 8;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private SectorDump() {}

  static Optional<List<String>> of(MiniDisc disc, String place) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(2));
    if (number >= SectorAddress.MAIN) {
      return Optional.empty();
    }
    return switch (matcher.group(1)) {
      case "ptoc" -> Optional.of(rows(disc.embossed(number), number == 0 ? ptoc() : header()));
      case "utoc" -> Optional.of(rows(disc.utoc().sector(number), utoc(number)));
      default -> cluster(disc, Integer.parseInt(matcher.group(1)), number);
    };
  }

  private static Optional<List<String>> cluster(MiniDisc disc, int cluster, int number) {
    return cluster >= disc.ptoc().leadOut().cluster()
        ? Optional.empty()
        : Optional.of(rows(disc.sector(new SectorAddress(cluster, number)), header()));
  }

  private static List<String> rows(Sector sector, SortedMap<Integer, String> names) {
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < Sector.SIZE; at += ROW) {
      if (!sector.isZero(at, ROW)) {
        String beside = String.join(", ", names.subMap(at, at + ROW).values());
        rows.add(
            "%4d  %s  %s"
                .formatted(at, HEX.formatHex(sector.slice(at, ROW)), beside)
                .stripTrailing());
      }
    }
    return rows;
  }

  private static SortedMap<Integer, String> header() {
    return new TreeMap<>(Map.of(0, "sync", 12, "cluster", 14, "sector", 15, "mode"));
  }

  private static SortedMap<Integer, String> ptoc() {
    SortedMap<Integer, String> names = header();
    names.put(TocProfile.MINI, "MINI");
    names.put(TocProfile.DISC_TYPE, "disc type");
    names.put(TocProfile.RECORDING_POWER, "recording power");
    names.put(TocProfile.LEAD_OUT, "lead-out");
    names.put(TocProfile.POWER_CALIBRATION, "power calibration");
    names.put(TocProfile.UTOC_START, "U-TOC start");
    names.put(TocProfile.RECORDABLE_START, "recordable area");
    return names;
  }

  private static SortedMap<Integer, String> utoc(int number) {
    SortedMap<Integer, String> names = header();
    if (number > 4) {
      return names;
    }
    if (number == 0) {
      names.put(TocProfile.MAKER, "maker");
      names.put(TocProfile.MODEL, "model");
      names.put(TocProfile.FIRST_TRACK, "first");
      names.put(TocProfile.LAST_TRACK, "last");
      names.put(TocProfile.USED_SECTORS, "used sectors");
      names.put(TocProfile.SERIAL, "serial");
      names.put(TocProfile.DISC_ID, "disc ID");
      names.put(TocProfile.P_DFA, "P-DFA");
    }
    names.put(TocProfile.P_EMPTY, "P-EMPTY");
    names.put(TocProfile.P_FRA, number == 0 ? "P-FRA" : "disc");
    for (int table = 1; table <= TocProfile.LAST_TABLE; table++) {
      names.put(TocProfile.P_TNO + table, "P-TNO" + table);
      names.put(
          TocProfile.TABLES + TocProfile.TABLE_SIZE * table,
          (number == 0 ? "part table " : "slot ") + "%02Xh".formatted(table));
    }
    return names;
  }
}
