package rondo.server.exchange.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import rondo.base.id.OperatorId;
import rondo.server.exchange.SheetKind;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Progress;
import rondo.server.exchange.run.Request;

/** A file that a person handed in. Thread-safe. */
public final class Upload {
  private final UUID id;
  private final SheetKind kind;
  private final Request request;
  private final Instant handedIn;
  private final AtomicReference<UploadState> state;
  private volatile CountDownLatch atRest = new CountDownLatch(1);

  Upload(UUID id, SheetKind kind, Request request, Instant handedIn, long size) {
    this.id = id;
    this.kind = kind;
    this.request = request;
    this.handedIn = handedIn;
    this.state = new AtomicReference<>(new UploadState.Running(true, new Progress(0, size, 0)));
  }

  /** Names it in addresses. */
  public UUID id() {
    return id;
  }

  /** What it holds. */
  public SheetKind kind() {
    return kind;
  }

  /** What the person calls it. */
  public String name() {
    return request.name();
  }

  /** How far it is. */
  public UploadState state() {
    return state.get();
  }

  OperatorId operator() {
    return request.operator();
  }

  Options options() {
    return request.options();
  }

  Path file() {
    return request.file();
  }

  Instant handedIn() {
    return handedIn;
  }

  Request request(boolean dry) {
    return new Request(
        request.sheet(),
        request.file(),
        request.name(),
        request.operator(),
        request.options(),
        dry);
  }

  void tell(UploadState now) {
    state.set(now);
    if (!(now instanceof UploadState.Running)) {
      atRest.countDown();
    }
  }

  /** Begins to be taken; false where it runs already or was not checked to be good. */
  boolean begin(UploadState checked) {
    boolean begins =
        state.compareAndSet(checked, new UploadState.Running(false, new Progress(0, 1, 0)));
    if (begins) {
      atRest = new CountDownLatch(1);
    }
    return begins;
  }

  /** Waits a little, since most files are small. */
  public void await(Duration patience) {
    try {
      var _ = atRest.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
