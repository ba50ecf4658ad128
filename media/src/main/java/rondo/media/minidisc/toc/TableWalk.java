package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.media.minidisc.sector.Sector;

/** Follows the lists of one sector; takes at most 255 steps in all, whatever the links say. */
final class TableWalk {
  private final Sector sector;
  private final int[] owner = new int[TocProfile.LAST_TABLE + 1];
  private int lists;
  private Optional<TocReading.Broken> fault = Optional.empty();

  TableWalk(Sector sector) {
    this.sector = sector;
  }

  /** The parts from where a pointer points until a link says 00. */
  List<Part> follow(int pointer) {
    lists++;
    List<Part> parts = new ArrayList<>();
    int table = sector.at(pointer);
    while (table != 0 && claim(table)) {
      parts.add(Part.read(sector, table));
      table = sector.at(TocProfile.table(table) + TocProfile.TABLE_SIZE - 1);
    }
    return parts;
  }

  private boolean claim(int table) {
    if (owner[table] == 0) {
      owner[table] = lists;
      return true;
    }
    broken(owner[table] == lists ? TocFault.LOOP : TocFault.SHARED_TABLE, table);
    return false;
  }

  private void broken(TocFault kind, int table) {
    if (fault.isEmpty()) {
      fault = Optional.of(new TocReading.Broken(kind, "part table %02Xh".formatted(table)));
    }
  }

  /** What went wrong first, asked when all lists were followed. */
  Optional<TocReading.Broken> fault() {
    for (int table = 1; table <= TocProfile.LAST_TABLE; table++) {
      if (owner[table] == 0) {
        broken(TocFault.LOST_TABLE, table);
      }
    }
    return fault;
  }
}
