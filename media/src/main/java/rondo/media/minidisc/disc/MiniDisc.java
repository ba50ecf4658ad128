package rondo.media.minidisc.disc;

import java.util.List;
import java.util.Optional;
import rondo.media.minidisc.image.SectorStore;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorHeader;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.TocFault;
import rondo.media.minidisc.toc.TocReader;
import rondo.media.minidisc.toc.TocReading;

/**
 * A recordable disc in a drive. Everything that changes it is a method here or in this package, and
 * none of them can change a byte of the control area that recorders do not know, once it is
 * written. For one thread.
 */
public final class MiniDisc {
  private final SectorStore store;
  private final Ptoc ptoc;
  private UtocCopies.Read read;
  private TableOfContents contents;

  private MiniDisc(SectorStore store, Ptoc ptoc, UtocCopies.Read read, TableOfContents contents) {
    this.store = store;
    this.ptoc = ptoc;
    this.read = read;
    this.contents = contents;
  }

  /**
   * Reads the control area; writes nothing.
   *
   * @throws rondo.media.minidisc.image.SectorStoreException when the drive cannot
   */
  public static DiscReading open(SectorStore store) {
    Optional<Ptoc> ptoc = Ptoc.of(store.readEmbossed(0));
    if (ptoc.isEmpty()) {
      return new DiscReading.NotRecordable();
    }
    ProgramArea area = ptoc.get().programArea();
    return copies(store, ptoc.get())
        .read(utoc -> isSound(utoc, area))
        .map(read -> usable(store, ptoc.get(), read))
        .orElseGet(() -> broken(store, ptoc.get()));
  }

  /** Whether sector 0 keeps the rules and no written sector is without its sync and number. */
  private static boolean isSound(Utoc utoc, ProgramArea area) {
    for (int number = 1; number < SectorAddress.MAIN; number++) {
      int wanted = number;
      boolean headed =
          SectorHeader.of(utoc.sector(number)).filter(h -> h.sector() == wanted).isPresent();
      if (!headed && !utoc.sector(number).isZero()) {
        return false;
      }
    }
    return TocReader.read(utoc.sector(0), area) instanceof TocReading.Sound;
  }

  private static DiscReading usable(SectorStore store, Ptoc ptoc, UtocCopies.Read read) {
    return switch (TocReader.read(read.utoc().sector(0), ptoc.programArea())) {
      case TocReading.Sound(var contents, var warnings) ->
          new DiscReading.Usable(
              new MiniDisc(store, ptoc, read, contents), warnings, !read.repairs().isEmpty());
      case TocReading.Broken(var fault, var where) -> new DiscReading.Broken(fault, where);
    };
  }

  private static DiscReading broken(SectorStore store, Ptoc ptoc) {
    Sector first = store.read(new SectorAddress(ptoc.utocStart().cluster(), 0));
    return switch (TocReader.read(first, ptoc.programArea())) {
      case TocReading.Broken(var fault, var where) -> new DiscReading.Broken(fault, where);
      case TocReading.Sound _ -> new DiscReading.Broken(TocFault.NO_SYNC, "sectors 1 to 31");
    };
  }

  private static UtocCopies copies(SectorStore store, Ptoc ptoc) {
    return new UtocCopies(store, ptoc.utocStart().cluster());
  }

  /**
   * Formats a disc that holds nothing yet, or goes on where a power cut ended that; false when
   * something else is there.
   */
  public static boolean format(SectorStore store, TableOfContents contents) {
    Optional<Ptoc> ptoc = Ptoc.of(store.readEmbossed(0));
    if (ptoc.isEmpty() || open(store) instanceof DiscReading.Usable) {
      return false;
    }
    Utoc wanted = Utoc.of(contents);
    UtocCopies copies = copies(store, ptoc.get());
    for (int cluster = 0; cluster < ptoc.get().recordableStart().cluster(); cluster++) {
      for (int index = 0; index < SectorAddress.PER_CLUSTER; index++) {
        var address = SectorAddress.ofIndex(cluster, index);
        if (!store.read(address).isPartOf(copies.wanted(address, wanted))) {
          return false;
        }
      }
    }
    copies.write(wanted);
    return true;
  }

  /** What is embossed. */
  public Ptoc ptoc() {
    return ptoc;
  }

  /** The table of contents as it is on the disc now. */
  public TableOfContents contents() {
    return contents;
  }

  /** All main sectors of the U-TOC as they are on the disc now. */
  public Utoc utoc() {
    return read.utoc();
  }

  /** A sector of the P-TOC, 0 to 31. */
  public Sector embossed(int sector) {
    return store.readEmbossed(sector);
  }

  /** Any sector, as it is. */
  public Sector sector(SectorAddress address) {
    return store.read(address);
  }

  /**
   * Replaces the table of contents, with the sectors 1 to 4 of another U-TOC of this disc.
   *
   * @throws BrokenTableException when it would break a rule or lose bytes that recorders do not
   *     know; nothing is written then
   */
  void write(Utoc next) {
    TableOfContents checked =
        switch (TocReader.read(next.sector(0), ptoc.programArea())) {
          case TocReading.Sound(var sound, _) -> sound;
          case TocReading.Broken broken -> throw new BrokenTableException(broken);
        };
    if (!next.carries(read.utoc())) {
      throw new BrokenTableException();
    }
    UtocCopies copies = copies(store, ptoc);
    copies.repair(read);
    copies.write(next);
    read = new UtocCopies.Read(next, List.of());
    contents = checked;
  }

  /** The drive, for what writes outside of the control area. */
  SectorStore store() {
    return store;
  }
}
