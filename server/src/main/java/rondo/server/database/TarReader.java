package rondo.server.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks the part of tar (POSIX.1-1988 ustar) that PostgreSQL's archives use: files, folders and
 * symbolic links with names of at most 100 bytes. Anything else is refused, as is a name or a link
 * that leads out of the target.
 */
final class TarReader {
  private static final int BLOCK = 512;

  private final InputStream in;
  private final Path target;
  private final boolean posix;
  private long bytes;

  TarReader(InputStream in, Path target) {
    this.in = in;
    this.target = target.toAbsolutePath().normalize();
    this.posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Unpacks everything and returns the sum of the files' sizes in bytes. */
  long unpack() throws IOException {
    byte[] header = block();
    while (header[0] != 0) {
      entry(header);
      header = block();
    }
    return bytes;
  }

  private void entry(byte[] header) throws IOException {
    if (header[345] != 0) {
      throw new IOException("tar: a name longer than 100 bytes");
    }
    Path path = inside(target.resolve(text(header, 0, 100)));
    switch (header[156]) {
      case '0', 0 -> file(path, octal(header, 124, 12), octal(header, 100, 8));
      case '5' -> folder(path);
      case '2' -> link(path, text(header, 157, 100));
      default -> throw new IOException("tar: entry type " + (char) header[156]);
    }
  }

  private void file(Path path, long size, long mode) throws IOException {
    makeFolder(parent(path));
    try (OutputStream out = Files.newOutputStream(path)) {
      copy(size, out);
    }
    permit(path, (mode & 0111) != 0);
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    bytes += size;
  }

  private void copy(long size, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = size;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException("tar: a file is cut off");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private void folder(Path path) throws IOException {
    makeFolder(path);
    permit(path, true);
  }

  /** An archive need not name each folder. */
  private void makeFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      makeFolder(parent(path));
      Files.createDirectory(path);
      permit(path, true);
    }
  }

  private void link(Path path, String to) throws IOException {
    inside(parent(path).resolve(to));
    makeFolder(parent(path));
    Files.createSymbolicLink(path, Path.of(to));
  }

  /** Readable by everybody whatever the umask is: another user may have to run the binaries. */
  private void permit(Path path, boolean executable) throws IOException {
    if (posix) {
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private Path inside(Path path) throws IOException {
    Path normal = path.normalize();
    if (!normal.startsWith(target)) {
      throw new IOException("tar: a name leads out of the folder");
    }
    return normal;
  }

  private Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? target : parent;
  }

  private byte[] block() throws IOException {
    byte[] block = in.readNBytes(BLOCK);
    if (block.length < BLOCK) {
      throw new EOFException("tar: the archive is cut off");
    }
    return block;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, UTF_8);
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    String digits = new String(header, from, length, US_ASCII).replace('\0', ' ').strip();
    if (!digits.matches("[0-7]{1,11}")) {
      throw new IOException("tar: not an octal number");
    }
    return Long.parseLong(digits, 8);
  }
}
