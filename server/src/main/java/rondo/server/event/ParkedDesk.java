package rondo.server.event;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.EventId;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.protocol.envelope.Message.FactReport;
import rondo.protocol.fact.Fact;
import rondo.server.event.Events.About;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;
import rondo.server.task.OperatorTask;

/**
 * Where an operator sees to Facts that could not be applied (DESIGN, flow 1): they are applied
 * again, or cleared with a reason. Each is seen to once, however many press at once. Thread-safe.
 */
public final class ParkedDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ParkedDesk.class);

  private final ParkedFacts parked;
  private final RentalStore store;
  private final FactReading reading;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable paymentsOrdered;

  /**
   * A desk.
   *
   * @param paymentsOrdered wakes whoever makes payments
   */
  public ParkedDesk(
      Jdbi jdbi, RentalStore store, InstantSource clock, IdSource ids, Runnable paymentsOrdered) {
    this.parked = new ParkedFacts(jdbi);
    this.store = store;
    this.reading = new FactReading(store);
    this.clock = clock;
    this.ids = ids;
    this.paymentsOrdered = paymentsOrdered;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** It has had its effect, or is cleared. */
    record Done() implements Outcome {}

    /** It still cannot be applied, and why. */
    record StillParked(String reason) implements Outcome {}

    /** There is none of this number, or somebody was quicker. */
    record NotParked() implements Outcome {}
  }

  /** Applies it now, as what its kiosk reported then: its own time counts, not today's. */
  public Outcome applyAgain(KioskId kiosk, int epoch, long sequence, String actor) {
    Optional<ParkedFact> found = parked.find(kiosk, epoch, sequence);
    if (found.isEmpty()) {
      return new Outcome.NotParked();
    }
    try {
      return applyAgain(found.get(), actor);
    } catch (JdbiException away) {
      throw away;
    } catch (RuntimeException e) {
      LOG.error("Fact {} of kiosk {} stays parked", sequence, kiosk, e);
      return new Outcome.StillParked("a fault in the server: " + e.getClass().getSimpleName());
    }
  }

  private Outcome applyAgain(ParkedFact found, String actor) {
    var fact = Documents.read(found.document(), Fact.class);
    var received =
        new FactReceived(
            found.kioskId(),
            found.epoch(),
            new FactReport(found.sequence(), "", fact),
            Optional.of(new FactReceived.Again(actor, found.parkedAt())));
    if (reading.decide(received, pen()) instanceof Decision.Park(var reason)) {
      return new Outcome.StillParked(reason);
    }
    Steps.run(store, () -> reading.displaced(received, pen()));
    boolean applied = Steps.run(store, () -> again(received));
    paymentsOrdered.run();
    return applied ? new Outcome.Done() : new Outcome.NotParked();
  }

  private Optional<StepDraft> again(FactReceived received) {
    Optional<ParkedFact> now =
        parked.find(received.kiosk(), received.epoch(), received.report().sequence());
    return now.isPresent() && reading.decide(received, pen()) instanceof Decision.Apply(var draft)
        ? Optional.of(seenTo(draft, now.get()))
        : Optional.empty();
  }

  /**
   * Takes it from the list without an effect.
   *
   * @param reason in the operator's words; stays in the audit
   */
  public Outcome clear(KioskId kiosk, int epoch, long sequence, String actor, String reason) {
    boolean cleared =
        Steps.run(
            store,
            () -> parked.find(kiosk, epoch, sequence).map(fact -> cleared(fact, actor, reason)));
    return cleared ? new Outcome.Done() : new Outcome.NotParked();
  }

  private StepDraft cleared(ParkedFact fact, String actor, String reason) {
    StepDraft draft = new StepDraft(pen());
    draft.event(
        Events.now(
            draft.pen(),
            new EventId(ids.next()),
            actor,
            "parked-fact-cleared",
            new About(
                Optional.of(fact.kioskId()), Optional.empty(), Optional.empty(), Optional.empty()),
            Map.of(
                "epoch", fact.epoch(),
                "sequence", fact.sequence(),
                "fact", fact.document().path("type").asString(),
                "reason", reason)));
    return seenTo(draft, fact);
  }

  private StepDraft seenTo(StepDraft draft, ParkedFact fact) {
    List<OperatorTask> tasks = parked.tasks(fact);
    draft.clear(fact);
    draft.close(tasks);
    return draft;
  }

  private Pen pen() {
    return Pen.at(clock, ids);
  }
}
