package rondo.kiosk.controller;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import rondo.base.id.AskId;
import rondo.kiosk.link.LinkListener;
import rondo.kiosk.link.ServerLink;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;

/** A server in the same process that answers on a thread of its own, as the real link does. */
final class DeskLink implements ServerLink {
  final AtomicInteger grown = new AtomicInteger();
  final AtomicReference<Optional<LinkListener>> listener = new AtomicReference<>(Optional.empty());
  final AtomicReference<Optional<Answer>> toAuthorise = new AtomicReference<>(Optional.empty());

  /** Holds the asking thread up until it is counted down. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  @Override
  public void start(LinkListener given) {
    listener.set(Optional.of(given));
    thread.execute(given::connected);
  }

  @Override
  public void outboxGrew() {
    grown.incrementAndGet();
  }

  @Override
  public void ask(AskId id, Ask ask) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Answer answer =
        ask instanceof Ask.Authorise
            ? toAuthorise.get().orElseGet(() -> BenchLink.answer(ask))
            : BenchLink.answer(ask);
    thread.execute(() -> listener.get().orElseThrow().answered(id, answer));
  }

  /** Says something to the kiosk as the link would. */
  void say(java.util.function.Consumer<LinkListener> word) {
    thread.execute(() -> word.accept(listener.get().orElseThrow()));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
