package rondo.app.server;

import java.util.concurrent.locks.ReentrantLock;
import rondo.server.link.LinkKeys;
import rondo.server.link.LinkParts;
import rondo.server.link.LinkServer;
import rondo.server.link.LinkSettings;

/**
 * The port that kiosks connect to, which can be shut and opened again on the same number while the
 * server goes on. What is published while it is shut waits in the database. Thread-safe.
 */
final class LinkDoor implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final LinkKeys keys;
  private final LinkParts parts;
  private final LinkSettings settings;
  private LinkServer server;
  private boolean shut;

  LinkDoor(LinkSettings settings, LinkKeys keys, LinkParts parts) {
    this.keys = keys;
    this.parts = parts;
    this.server = LinkServer.start(settings, keys, parts);
    this.settings = settings.on(server.port());
  }

  /** The link as it is, or was before the door was shut. */
  LinkServer server() {
    lock.lock();
    try {
      return server;
    } finally {
      lock.unlock();
    }
  }

  /** Sends every kiosk away; nothing happens if it is shut. */
  void shut() {
    lock.lock();
    try {
      if (!shut) {
        server.close();
        shut = true;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Lets kiosks in again; nothing happens if it is open. */
  void open() {
    lock.lock();
    try {
      if (shut) {
        server = LinkServer.start(settings, keys, parts);
        shut = false;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    shut();
  }
}
