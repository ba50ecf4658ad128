package rondo.server.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.IdSource;
import rondo.server.receipt.Letter;
import rondo.server.receipt.Receipts;

/**
 * Sends what table {@code mail} holds, on a virtual thread of its own: at least once, with growing
 * waits, up to a number of tries; then a person has a task. Several servers may run one each.
 */
public final class MailDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MailQueue queue;
  private final Receipts receipts;
  private final Post post;
  private final InstantSource clock;
  private final IdSource ids;
  private final MailPace pace;
  private final BlockingQueue<Boolean> calls = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private volatile boolean open = true;

  private MailDesk(
      Jdbi jdbi, Receipts receipts, Post post, InstantSource clock, IdSource ids, MailPace pace) {
    this.queue = new MailQueue(jdbi);
    this.receipts = receipts;
    this.post = post;
    this.clock = clock;
    this.ids = ids;
    this.pace = pace;
    this.thread = Thread.ofVirtual().name("mail").unstarted(this::work);
  }

  /**
   * Begins to send.
   *
   * @param clock the server's calendar; due times are of it
   */
  public static MailDesk start(
      Jdbi jdbi, Receipts receipts, Post post, InstantSource clock, IdSource ids, MailPace pace) {
    var desk = new MailDesk(jdbi, receipts, post, clock, ids, pace);
    desk.thread.start();
    return desk;
  }

  /** Looks at the table now: a step has just written a message. Never blocks. */
  public void wake() {
    calls.offer(true);
  }

  /** Stops after the message under way. */
  @Override
  public void close() {
    open = false;
    wake();
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    post.close();
  }

  private void work() {
    while (open) {
      try {
        sendAllDue();
        calls.poll(pace.poll().toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void sendAllDue() {
    try {
      Optional<DueMail> next = queue.claim(clock.instant(), pace.lease());
      while (open && next.isPresent()) {
        send(next.get());
        next = queue.claim(clock.instant(), pace.lease());
      }
    } catch (RuntimeException e) {
      LOG.error("messages wait: the table cannot be read or written", e);
    }
  }

  private void send(DueMail mail) {
    if (mail.address().isEmpty()) {
      queue.giveUp(mail, "the address was forgotten", Optional.empty(), clock.instant());
      return;
    }
    try {
      Optional<Letter> letter =
          receipts.letter(mail.kind(), mail.checkout(), mail.rental(), mail.payment());
      if (letter.isEmpty()) {
        throw PostFailedException.lasting("there is nothing to write a receipt from");
      }
      Instant now = clock.instant();
      post.send(
          new Envelope(mail.mailId(), mail.resent(), mail.address().get(), letter.get(), now));
      queue.sent(mail, clock.instant());
      LOG.info("message {} sent", mail.mailId());
    } catch (PostFailedException e) {
      failed(mail, String.valueOf(e.getMessage()), e.isLasting());
    } catch (RuntimeException e) {
      // Of a library that has read the address: only the kind of fault may go into the log.
      failed(mail, "a fault of ours (" + e.getClass().getName() + ")", false);
    }
  }

  private void failed(DueMail mail, String reason, boolean lasting) {
    Instant now = clock.instant();
    if (lasting || mail.tries() >= pace.mostTries()) {
      LOG.warn("message {} given up at try {}: {}", mail.mailId(), mail.tries(), reason);
      queue.giveUp(mail, reason, Optional.of(ids.next()), now);
    } else {
      Instant due = now.plus(pace.after(mail.tries()));
      LOG.info("message {} waits until {}: {}", mail.mailId(), due, reason);
      queue.again(mail, reason, due);
    }
  }
}
