package rondo.media.minidisc.toc;

import java.util.random.RandomGenerator;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;

/** Damage of the kinds that discs have: flipped bits, foreign bytes, moved tables, torn writes. */
public final class Mutation {
  private static final int FIRST_POINTER = 28;

  private final RandomGenerator random;

  public Mutation(RandomGenerator random) {
    this.random = random;
  }

  /** A sector with one to four damages. */
  public Sector of(Sector sector) {
    SectorDraft draft = sector.draft();
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      change(sector, draft);
    }
    return draft.sector();
  }

  private void change(Sector sector, SectorDraft draft) {
    int at = random.nextInt(Sector.SIZE);
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> draft.put(at, random.nextInt(256));
      case 4, 5, 6 -> draft.put(at, sector.at(at) ^ 1 << random.nextInt(8));
      case 7, 8, 9 -> draft.put(FIRST_POINTER + random.nextInt(276), random.nextInt(256));
      case 10, 11, 12 -> draft.put(TocProfile.table(table()) + 7, random.nextInt(256));
      case 13 -> draft.put(TocProfile.table(table()), sector.slice(TocProfile.table(table()), 8));
      case 14 ->
          draft.number(TocProfile.table(table()) + 4 * random.nextInt(2), 3, random.nextInt());
      default -> draft.put(at, new byte[Math.min(Sector.SIZE - at, 1 + random.nextInt(300))]);
    }
  }

  private int table() {
    return 1 + random.nextInt(255);
  }
}
