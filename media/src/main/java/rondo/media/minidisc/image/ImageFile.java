package rondo.media.minidisc.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;

/**
 * A whole disc in a file: a line of text, the 32 sectors of the P-TOC, then every cluster's 36
 * sectors in order. What was never written is a hole and takes no room where the file system has
 * holes. For one thread.
 */
public final class ImageFile implements SectorStore, AutoCloseable {
  private static final byte[] HEAD = "rondo minidisc 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD_ROOM = 4096;
  private static final int EMBOSSED = SectorAddress.MAIN;

  private final Path file;
  private final FileChannel channel;

  private ImageFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Presses a disc: a new file with this P-TOC, which no method of the store can change.
   *
   * @param embossed the sectors of the P-TOC from 0 on, at most 32
   * @throws SectorStoreException when the file exists or the disk refuses
   */
  public static ImageFile press(Path file, List<Sector> embossed) {
    if (embossed.isEmpty() || embossed.size() > EMBOSSED) {
      throw new IllegalArgumentException("a P-TOC has 1 to 32 sectors, not " + embossed.size());
    }
    try {
      var image =
          new ImageFile(
              file,
              FileChannel.open(
                  file,
                  Set.of(
                      StandardOpenOption.CREATE_NEW,
                      StandardOpenOption.SPARSE,
                      StandardOpenOption.READ,
                      StandardOpenOption.WRITE)));
      image.writeFully(HEAD, 0);
      for (int sector = 0; sector < embossed.size(); sector++) {
        image.writeFully(embossed.get(sector).bytes(), embossedAt(sector));
      }
      return image;
    } catch (IOException e) {
      throw new SectorStoreException("cannot make " + file + ": " + e, e);
    }
  }

  /**
   * Puts a disc into the drive.
   *
   * @throws SectorStoreException when there is no such image
   */
  public static ImageFile open(Path file) {
    return open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /**
   * Puts a disc into the drive with its write protection on: writing is a fault.
   *
   * @throws SectorStoreException when there is no such image
   */
  public static ImageFile openToRead(Path file) {
    return open(file, Set.of(StandardOpenOption.READ));
  }

  private static ImageFile open(Path file, Set<StandardOpenOption> options) {
    if (!Files.isRegularFile(file)) {
      throw new SectorStoreException("there is no file " + file);
    }
    try {
      var image = new ImageFile(file, FileChannel.open(file, options));
      if (!ByteBuffer.wrap(HEAD).equals(ByteBuffer.wrap(image.readFully(HEAD.length, 0)))) {
        image.close();
        throw new SectorStoreException(file + " is not an image of a medium");
      }
      return image;
    } catch (IOException e) {
      throw new SectorStoreException("cannot open " + file + ": " + e, e);
    }
  }

  private static long embossedAt(int sector) {
    return HEAD_ROOM + (long) Sector.SIZE * sector;
  }

  private static long at(SectorAddress address) {
    long before = (long) address.cluster() * SectorAddress.PER_CLUSTER + address.index();
    return embossedAt(EMBOSSED) + before * Sector.SIZE;
  }

  @Override
  public Sector readEmbossed(int sector) {
    if (sector < 0 || sector >= EMBOSSED) {
      throw new IllegalArgumentException("no P-TOC sector " + sector);
    }
    return readSector(embossedAt(sector));
  }

  @Override
  public Sector read(SectorAddress address) {
    return readSector(at(address));
  }

  @Override
  public void write(SectorAddress address, Sector sector) {
    try {
      writeFully(sector.bytes(), at(address));
    } catch (IOException e) {
      throw new SectorStoreException("cannot write " + address + " of " + file + ": " + e, e);
    }
  }

  @Override
  public void flush() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw new SectorStoreException("cannot flush " + file + ": " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new SectorStoreException("cannot close " + file + ": " + e, e);
    }
  }

  private Sector readSector(long position) {
    try {
      return Sector.of(readFully(Sector.SIZE, position));
    } catch (IOException e) {
      throw new SectorStoreException("cannot read " + file + " at " + position + ": " + e, e);
    }
  }

  /** Bytes after the end of the file are zero, as those of a hole. */
  private byte[] readFully(int length, long position) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, position + bytes.position());
    }
    return bytes.array();
  }

  private void writeFully(byte[] content, long position) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    while (bytes.hasRemaining()) {
      channel.write(bytes, position + bytes.position());
    }
  }
}
