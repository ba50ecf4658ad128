package rondo.server.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.base.refusal.Refusal;
import rondo.base.time.Ticker;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.envelope.Message;

/**
 * Answers the Asks of one kiosk: each id once, the same answer to a repeat within its deadline,
 * none after it (INVARIANTS "Replay"). An Ask whose answering fails stays without an answer: the
 * kiosk gives up by its own clock, which is the one outcome that is safe. Thread-safe.
 */
final class AskLine {
  private static final Logger LOG = LoggerFactory.getLogger(AskLine.class);
  private static final int MOST_REMEMBERED = 512;
  private static final long REMEMBERED = Duration.ofMinutes(2).toNanos();

  @SuppressWarnings("ArrayRecordComponent")
  private record Known(byte[] asked, long deadline, CompletableFuture<Answer> answer) {}

  private final KioskId kiosk;
  private final AskDesk desk;
  private final Ticker ticker;
  private final int atOnce;
  private final Executor threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<AskId, Known> known = new LinkedHashMap<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int inHand;

  /**
   * A line.
   *
   * @param atOnce so many are answered at the same moment; the others wait their turn
   */
  AskLine(KioskId kiosk, AskDesk desk, Ticker ticker, int atOnce, Executor threads) {
    this.atOnce = atOnce;
    this.kiosk = kiosk;
    this.desk = desk;
    this.ticker = ticker;
    this.threads = threads;
  }

  /**
   * Takes an Ask in; the answer goes out by the wire when it is there.
   *
   * @param fresh whether the frame was sent on this connection and never before
   */
  void take(KioskWire wire, Message.Asked asked, boolean fresh) {
    long now = ticker.nanos();
    byte[] content = StrictJson.wire().write(asked.ask());
    lock.lock();
    try {
      forgetOld(now);
      Known same = known.get(asked.id());
      if (same != null) {
        repeat(wire, asked, same, Arrays.equals(same.asked(), content), now);
      } else if (!fresh || asked.waitMillis() < 1) {
        refuse(wire, asked.id(), "ask-expired", "This question is too old to be answered.");
      } else if (known.size() >= MOST_REMEMBERED) {
        refuse(wire, asked.id(), "too-many-asks", "This kiosk asks too much at once.");
      } else {
        begin(wire, asked, content, now);
      }
    } finally {
      lock.unlock();
    }
  }

  private void begin(KioskWire wire, Message.Asked asked, byte[] content, long now) {
    long wait = Math.min(asked.waitMillis(), Ask.DEADLINE_SECONDS * 1000L);
    Duration patience = Duration.ofMillis(wait);
    Known fresh = new Known(content, now + patience.toNanos(), new CompletableFuture<>());
    known.put(asked.id(), fresh);
    answerLater(wire, asked.id(), fresh);
    waiting.add(() -> ask(asked, fresh));
    beginNext();
  }

  /** Called with the lock held. */
  private void beginNext() {
    while (inHand < atOnce && !waiting.isEmpty()) {
      inHand++;
      threads.execute(waiting.remove());
    }
  }

  private void ask(Message.Asked asked, Known fresh) {
    try {
      Duration left = Duration.ofNanos(fresh.deadline() - ticker.nanos());
      if (left.isPositive()) {
        fresh.answer().complete(desk.answer(kiosk, asked.id(), left, asked.ask()));
      }
    } catch (RuntimeException e) {
      LOG.error("kiosk {}: Ask {} stays without an answer", kiosk, asked.id(), e);
    } finally {
      ended();
    }
  }

  private void ended() {
    lock.lock();
    try {
      inHand--;
      beginNext();
    } finally {
      lock.unlock();
    }
  }

  private void repeat(KioskWire wire, Message.Asked asked, Known same, boolean equal, long now) {
    if (!equal) {
      refuse(wire, asked.id(), "ask-id-reused", "This question has the id of another one.");
    } else if (now - same.deadline() >= 0) {
      refuse(wire, asked.id(), "ask-expired", "This question is too old to be answered.");
    } else {
      answerLater(wire, asked.id(), same);
    }
  }

  private void answerLater(KioskWire wire, AskId id, Known one) {
    one.answer()
        .thenAcceptAsync(
            answer -> {
              if (ticker.nanos() - one.deadline() < 0) {
                wire.send(new Message.Answered(id, answer));
              }
            },
            threads)
        .exceptionally(fault -> {
          LOG.error("kiosk {}: the answer to Ask {} could not be sent", kiosk, id, fault);
          return null;
        });
  }

  private void refuse(KioskWire wire, AskId id, String code, String what) {
    Refusal refusal = new Refusal(code, what, "Nothing was charged for it.", "Please start again.");
    threads.execute(() -> wire.send(new Message.Answered(id, new Answer.Refused(refusal))));
  }

  private void forgetOld(long now) {
    known.values().removeIf(one -> now - one.deadline() > REMEMBERED);
  }
}
