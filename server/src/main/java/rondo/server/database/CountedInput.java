package rondo.server.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reports each further percent of an archive as it is read. For one thread. */
final class CountedInput extends FilterInputStream {
  private final long total;
  private final Consumer<StartStep> progress;
  private long read;
  private int reported = -1;

  CountedInput(InputStream in, long total, Consumer<StartStep> progress) {
    super(in);
    this.total = Math.max(1, total);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int count = super.read(buffer, from, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) {
    read += bytes;
    int percent = (int) Math.min(100, read * 100 / total);
    if (percent > reported) {
      reported = percent;
      progress.accept(new StartStep.Unpacking(percent));
    }
  }
}
