package rondo.media.minidisc.disc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rondo.media.minidisc.image.SectorStore;
import rondo.media.minidisc.image.SectorStoreException;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;

/**
 * The same U-TOC in three clusters one after the other (seed 002, fig. 10B). Written in order, each
 * copy flushed and read back before the next, so that a power cut leaves at least one whole: in the
 * first copy, the other two still agree; in the second, the first is whole and new; in the third,
 * the first two agree.
 */
final class UtocCopies {
  private static final int COPIES = 3;

  private final SectorStore store;
  private final int first;

  UtocCopies(SectorStore store, int first) {
    this.store = store;
    this.first = first;
  }

  /**
   * What was read.
   *
   * @param utoc the content that counts
   * @param repairs which copies say something else, in the order in which they must be mended
   */
  record Read(Utoc utoc, List<Integer> repairs) {}

  /**
   * What two copies say; else the first sound one of first, third, second; else sector by sector.
   */
  Optional<Read> read(Predicate<Utoc> isSound) {
    List<Utoc> copies = IntStream.range(0, COPIES).mapToObj(this::copy).toList();
    for (int odd : new int[] {2, 1, 0}) {
      Utoc one = copies.get((odd + 1) % COPIES);
      Utoc other = copies.get((odd + 2) % COPIES);
      if (one.saysSame(other) && isSound.test(one)) {
        return Optional.of(new Read(one, repairs(copies, one, odd)));
      }
    }
    for (int whole : new int[] {0, 2, 1}) {
      if (isSound.test(copies.get(whole))) {
        List<Integer> repairs = new ArrayList<>(List.of(1, 2, 0));
        repairs.remove(Integer.valueOf(whole));
        return Optional.of(new Read(copies.get(whole), repairs));
      }
    }
    return Optional.of(majority(copies)).filter(isSound).map(u -> new Read(u, List.of(1, 2, 0)));
  }

  /** Which copies of three differ from what two of them say, or say that they lie elsewhere. */
  private List<Integer> repairs(List<Utoc> copies, Utoc agreed, int odd) {
    return Stream.of(odd, (odd + 1) % COPIES, (odd + 2) % COPIES)
        .filter(n -> !copies.get(n).saysSame(agreed) || !copies.get(n).isOf(first + n))
        .toList();
  }

  /** What a sector is to hold when the U-TOC is written: zeros outside of the three copies. */
  Sector wanted(SectorAddress address, Utoc utoc) {
    boolean inside = address.cluster() >= first && address.cluster() < first + COPIES;
    return inside && address.sector() < SectorAddress.MAIN
        ? utoc.inCluster(address.cluster(), address.sector())
        : Sector.ZERO;
  }

  private Utoc copy(int number) {
    List<Sector> sectors = new ArrayList<>();
    for (int sector = 0; sector < SectorAddress.MAIN; sector++) {
      sectors.add(store.read(new SectorAddress(first + number, sector)));
    }
    return Utoc.found(sectors);
  }

  /** Each sector as two of three have it, the first copy's where none agree. */
  private static Utoc majority(List<Utoc> copies) {
    List<Sector> sectors = new ArrayList<>();
    for (int number = 0; number < SectorAddress.MAIN; number++) {
      Sector second = copies.get(1).inCluster(0, number);
      boolean agree = second.equals(copies.get(2).inCluster(0, number));
      sectors.add(copies.get(agree ? 1 : 0).sector(number));
    }
    return Utoc.found(sectors);
  }

  /** Makes the copies that differ like the one that counts, so that a later cut finds two alike. */
  void repair(Read read) {
    read.repairs().forEach(copy -> write(copy, read.utoc()));
  }

  /** Replaces all three; only after {@link #repair} does a power cut leave one whole. */
  void write(Utoc utoc) {
    for (int copy = 0; copy < COPIES; copy++) {
      write(copy, utoc);
    }
  }

  private void write(int copy, Utoc utoc) {
    for (int number = 0; number < SectorAddress.MAIN; number++) {
      var address = new SectorAddress(first + copy, number);
      Sector sector = utoc.inCluster(address.cluster(), number);
      if (!store.read(address).equals(sector)) {
        store.write(address, sector);
      }
    }
    store.flush();
    verify(copy, utoc);
  }

  private void verify(int copy, Utoc utoc) {
    if (!copy(copy).saysSame(utoc)) {
      throw new SectorStoreException(
          "cluster " + (first + copy) + " does not keep what was written; the disc is worn out");
    }
  }
}
