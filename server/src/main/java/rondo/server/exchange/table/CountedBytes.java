package rondo.server.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read. Used by one thread. */
final class CountedBytes extends FilterInputStream {
  private final LongConsumer told;
  private long count;

  CountedBytes(InputStream in, LongConsumer told) {
    super(in);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      told.accept(++count);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      told.accept(count);
    }
    return read;
  }
}
