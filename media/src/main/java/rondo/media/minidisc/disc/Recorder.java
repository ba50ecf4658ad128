package rondo.media.minidisc.disc;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorDraft;
import rondo.media.minidisc.sector.SectorHeader;
import rondo.media.minidisc.toc.Allocation;
import rondo.media.minidisc.toc.Defragmentation;
import rondo.media.minidisc.toc.Edit;
import rondo.media.minidisc.toc.Erasure;
import rondo.media.minidisc.toc.Part;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.Track;
import rondo.media.minidisc.toc.TrackMode;

/**
 * Records into the free area of a disc, reads back and erases (FEATURES P11). Content is written
 * first and the table last, so that a power cut leaves the disc as it was before.
 */
public final class Recorder {
  /** Bytes of content in a main sector: 11 sound groups of 212. */
  public static final int CONTENT_OF_SECTOR = 2332;

  /** Bytes of content in a cluster. */
  public static final int CONTENT_OF_CLUSTER = CONTENT_OF_SECTOR * SectorAddress.MAIN;

  /** How many of a sector's bytes are content stands here, on four bytes: our own, unverified. */
  private static final int LENGTH_AT = SectorHeader.SIZE;

  private static final int CONTENT_AT = LENGTH_AT + 4;

  private final MiniDisc disc;

  /** A recorder with a disc in it. */
  public Recorder(MiniDisc disc) {
    this.disc = disc;
  }

  /** How many clusters so many bytes need, at least 1. */
  public static int clustersFor(int bytes) {
    return Math.max(1, Math.ceilDiv(bytes, CONTENT_OF_CLUSTER));
  }

  /** Records content as a new last track. */
  public Edit record(byte[] content, TrackMode mode) {
    Edit edit = Allocation.of(disc.contents(), clustersFor(content.length), mode);
    if (edit instanceof Edit.Done(TableOfContents after, List<Part> parts)) {
      write(content, parts);
      disc.write(disc.utoc().with(after));
    }
    return edit;
  }

  /** Erases a track, counted from 1, with its name; content stays until it is recorded over. */
  public Edit erase(int track) {
    Edit edit = Erasure.of(disc.contents(), track);
    if (edit instanceof Edit.Done(TableOfContents after, _)) {
      disc.write(Names.without(disc.utoc(), track).with(after));
    }
    return edit;
  }

  /** Brings tracks together and the free area to the end; how many copies that took. */
  public int defragment() {
    List<Defragmentation.Step> steps = Defragmentation.of(disc.contents()).steps();
    for (Defragmentation.Step step : steps) {
      for (int i = 0; i < step.clusters(); i++) {
        copy(step.from() + i, step.to() + i);
      }
      disc.store().flush();
      disc.write(disc.utoc().with(step.after()));
    }
    return steps.size();
  }

  private void copy(int from, int to) {
    for (int number = 0; number < SectorAddress.MAIN; number++) {
      Sector content = disc.sector(new SectorAddress(from, number));
      var target = new SectorAddress(to, number);
      disc.store().write(target, content.draft().header(SectorHeader.at(target)).sector());
    }
  }

  /** The content of a track that {@link #record} made. */
  public byte[] read(Track track) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (Part part : track.parts()) {
      for (int cluster = part.firstWhole(); cluster <= part.lastWhole(); cluster++) {
        for (int sector = 0; sector < SectorAddress.MAIN; sector++) {
          Sector found = disc.sector(new SectorAddress(cluster, sector));
          int length = Math.min(CONTENT_OF_SECTOR, found.number(LENGTH_AT + 1, 3));
          content.writeBytes(found.slice(CONTENT_AT, length));
        }
      }
    }
    return content.toByteArray();
  }

  private void write(byte[] content, List<Part> parts) {
    int at = 0;
    for (Part part : parts) {
      for (int cluster = part.firstWhole(); cluster <= part.lastWhole(); cluster++) {
        for (int sector = 0; sector < SectorAddress.MAIN; sector++) {
          int end = Math.min(content.length, at + CONTENT_OF_SECTOR);
          write(new SectorAddress(cluster, sector), Arrays.copyOfRange(content, at, end));
          at = end;
        }
      }
    }
    disc.store().flush();
  }

  private void write(SectorAddress address, byte[] content) {
    SectorDraft draft = SectorDraft.with(SectorHeader.at(address));
    disc.store()
        .write(
            address, draft.number(LENGTH_AT, 4, content.length).put(CONTENT_AT, content).sector());
  }
}
