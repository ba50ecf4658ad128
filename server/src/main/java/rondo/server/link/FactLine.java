package rondo.server.link;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.KioskId;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;

/**
 * Applies the Facts of one kiosk, one after another, on a thread of its own (I20, I21). A Fact that
 * is here already is acknowledged again; a gap is asked for; a fork ends the epoch.
 */
final class FactLine implements Runnable {
  /** How many Facts a kiosk may have on the way without an acknowledgement. */
  static final int MOST_UNACKNOWLEDGED = 64;

  private static final Logger LOG = LoggerFactory.getLogger(FactLine.class);
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  /** A Fact that came, with its message as it came and the way to acknowledge it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Delivery(KioskWire wire, Message.FactReport report, byte[] body) {}

  private final KioskId kiosk;
  private final Epochs epochs;
  private final FactDesk desk;
  private final FactPace pace;
  private final BlockingQueue<Optional<Delivery>> queue = new LinkedBlockingQueue<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable KioskWire gapOn;

  FactLine(KioskId kiosk, Epochs epochs, FactDesk desk, FactPace pace) {
    this.kiosk = kiosk;
    this.epochs = epochs;
    this.desk = desk;
    this.pace = pace;
  }

  /** False when the kiosk has sent more than it may. */
  boolean offer(Delivery delivery) {
    return queue.size() < 2 * MOST_UNACKNOWLEDGED && queue.add(Optional.of(delivery));
  }

  /** Lets {@link #run} end after the Fact in hand. */
  void stop() {
    stopping.countDown();
    queue.add(Optional.empty());
  }

  @Override
  public void run() {
    try {
      Optional<Delivery> next = queue.take();
      while (next.isPresent() && stopping.getCount() > 0) {
        settleAtLast(next.get());
        next = queue.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void settleAtLast(Delivery delivery) throws InterruptedException {
    long wait = 50;
    while (delivery.wire().isOpen() && pace.await(stopping)) {
      try {
        pace.inTurn(() -> settle(delivery));
        return;
      } catch (RuntimeException e) {
        LOG.error("kiosk {}: Fact {} waits", kiosk, delivery.report().sequence(), e);
      }
      if (stopping.await(wait, TimeUnit.MILLISECONDS)) {
        return;
      }
      wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
    }
  }

  private void settle(Delivery delivery) {
    int number = delivery.wire().frames().header().epoch();
    Epoch epoch = epochs.find(kiosk, number).orElseThrow();
    if (epoch.ended().isPresent()) {
      end(delivery.wire(), epoch.ended().get());
      return;
    }
    ChainLink applied = epoch.applied();
    long sequence = delivery.report().sequence();
    if (sequence > applied.sequence() + 1) {
      askAgain(delivery.wire(), applied);
    } else if (!agrees(delivery, applied)) {
      quarantine(delivery.wire(), "the chain of Facts forks at " + sequence);
    } else if (sequence <= applied.sequence()) {
      delivery.wire().send(new Message.Acknowledged(applied.sequence()));
    } else {
      desk.apply(kiosk, number, delivery.report());
      gapOn = null;
      delivery.wire().send(new Message.Acknowledged(sequence));
    }
  }

  private static boolean agrees(Delivery delivery, ChainLink applied) {
    Message.FactReport report = delivery.report();
    if (report.sequence() == applied.sequence() + 1) {
      return report.hash().equals(applied.nextOfReport(delivery.body()).hash());
    }
    return report.sequence() < applied.sequence() || report.hash().equals(applied.hash());
  }

  /** Once a gap: what was sent behind it arrives too and says nothing new. */
  private void askAgain(KioskWire wire, ChainLink applied) {
    if (gapOn != wire) {
      gapOn = wire;
      LOG.info("kiosk {}: a gap behind Fact {}; asked again", kiosk, applied.sequence());
      wire.send(new Message.Resend(applied.sequence()));
    }
  }

  private void quarantine(KioskWire wire, String reason) {
    LOG.error("kiosk {}: quarantined, {}", kiosk, reason);
    epochs.quarantine(kiosk, wire.frames().header().epoch(), reason);
    end(wire, reason);
  }

  private static void end(KioskWire wire, String reason) {
    wire.send(new Message.Quarantined(reason));
    wire.close(CloseReason.QUARANTINED);
  }
}
