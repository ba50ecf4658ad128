package rondo.payment.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import rondo.base.json.MalformedJsonException;
import rondo.payment.wire.PaymentLine;

/**
 * The ledger on disk: one JSON line an operation, appended and synced before it is answered. A line
 * torn by a crash was never answered and is cut off at the next start. One process at a time. Not
 * thread-safe.
 */
final class LedgerFile implements Ledger {
  private final Path file;
  private final FileChannel channel;
  private boolean broken;

  private LedgerFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens or makes the file and replays all its whole lines; what is torn at the end is cut off.
   *
   * @throws LedgerFaultException when it is damaged, in use or unreadable; it is then closed again
   */
  static LedgerFile open(Path file, Consumer<LedgerLine> replayed) {
    LedgerFile ledger = locked(file);
    try {
      ledger.replay().forEach(replayed);
      return ledger;
    } catch (LedgerFaultException e) {
      ledger.close();
      throw e;
    }
  }

  private static LedgerFile locked(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      if (!locked(channel)) {
        channel.close();
        throw new LedgerFaultException(file, "in use by another simulator", null);
      }
      return new LedgerFile(file, channel);
    } catch (IOException e) {
      throw new LedgerFaultException(file, "cannot be opened", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private List<LedgerLine> replay() {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int end = wholeLines(bytes);
      channel.truncate(end);
      channel.position(end);
      channel.force(true);
      return parse(file, bytes, end);
    } catch (IOException e) {
      throw new LedgerFaultException(file, "cannot be read", e);
    }
  }

  /** All whole lines of a ledger that may be in use. */
  static List<LedgerLine> read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return parse(file, bytes, wholeLines(bytes));
    } catch (IOException e) {
      throw new LedgerFaultException(file, "cannot be read", e);
    }
  }

  private static int wholeLines(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static List<LedgerLine> parse(Path file, byte[] bytes, int end) {
    List<LedgerLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        lines.add(line(file, Arrays.copyOfRange(bytes, start, i), lines.size() + 1));
        start = i + 1;
      }
    }
    return lines;
  }

  private static LedgerLine line(Path file, byte[] bytes, int number) {
    try {
      return PaymentLine.read(bytes, LedgerLine.class);
    } catch (MalformedJsonException e) {
      throw new LedgerFaultException(file, "line " + number + " is damaged", e);
    }
  }

  /** Returns once the line is on the disk; after a failure nothing is ever written again. */
  @Override
  public void append(LedgerLine line) {
    if (broken) {
      throw new LedgerFaultException(file, "failed before; restart to read it again", null);
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(PaymentLine.write(line));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      broken = true;
      throw new LedgerFaultException(file, "cannot be written", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LedgerFaultException(file, "cannot be closed", e);
    }
  }
}
