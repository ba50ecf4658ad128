package rondo.app.link;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.envelope.Message;
import rondo.server.link.AskDesk;
import rondo.server.link.FactDesk;

/** Applies Facts by noting their sequence, and answers Asks as told. Thread-safe. */
final class RecordingDesk implements FactDesk, AskDesk {
  private static final String NOTE =
      """
      update kiosk_epoch
      set applied = :sequence, applied_hash = :hash
      where kiosk_id = :kiosk and epoch = :epoch and applied = :sequence - 1 and state = 'LIVE'
      """;

  final List<Message.FactReport> applied = new CopyOnWriteArrayList<>();
  final Map<AskId, AtomicInteger> asked = new ConcurrentHashMap<>();
  final AtomicInteger faults = new AtomicInteger();
  volatile Function<Ask, Answer> answers = ask -> new Answer.ReturnPending();

  /** Is run before each Fact is applied. */
  volatile Runnable applying = () -> {};

  private final Jdbi jdbi;

  RecordingDesk(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void apply(KioskId kiosk, int epoch, Message.FactReport report) {
    if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the database is away");
    }
    applying.run();
    int rows =
        jdbi.withHandle(handle ->
            handle
                .createUpdate(NOTE)
                .bind("kiosk", kiosk.value())
                .bind("epoch", epoch)
                .bind("sequence", report.sequence())
                .bind("hash", report.hash())
                .execute());
    if (rows != 1) {
      throw new IllegalStateException("not the next Fact: " + report.sequence());
    }
    applied.add(report);
  }

  @Override
  public Answer answer(KioskId kiosk, AskId id, Duration wait, Ask ask) {
    asked.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
    return answers.apply(ask);
  }
}
