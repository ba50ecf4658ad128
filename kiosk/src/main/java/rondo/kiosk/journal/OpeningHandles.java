package rondo.kiosk.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.Handle;

/** Closes the connections of a file whose opening fails half-way. */
final class OpeningHandles implements AutoCloseable {
  private final Deque<Handle> open = new ArrayDeque<>();

  Handle keep(Handle handle) {
    open.push(handle);
    return handle;
  }

  /** All went well: they stay open. */
  void done() {
    open.clear();
  }

  @Override
  public void close() {
    open.forEach(Handle::close);
  }
}
