package rondo.server.event;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.protocol.envelope.Message.FactReport;
import rondo.server.database.UnfitValue;
import rondo.server.link.FactDesk;
import rondo.server.store.Decision;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.StepLostException;
import rondo.server.store.Steps;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/**
 * Applies Facts: each once, in its kiosk's order, whole or parked (DESIGN, flow 1; I21).
 * Thread-safe.
 */
public final class AppliedFacts implements FactDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AppliedFacts.class);

  private final RentalStore store;
  private final FactReading reading;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable paymentsOrdered;

  /**
   * Applies Facts to this store.
   *
   * @param paymentsOrdered wakes whoever makes payments; called after each effect
   */
  public AppliedFacts(
      RentalStore store, InstantSource clock, IdSource ids, Runnable paymentsOrdered) {
    this.store = store;
    this.reading = new FactReading(store);
    this.clock = clock;
    this.ids = ids;
    this.paymentsOrdered = paymentsOrdered;
  }

  @Override
  public void apply(KioskId kiosk, int epoch, FactReport report) {
    var received = new FactReceived(kiosk, epoch, report);
    try {
      Steps.run(store, () -> unlessApplied(received, this::decide));
    } catch (StepLostException e) {
      LOG.warn("parking Fact {} of kiosk {}: {}", report.sequence(), kiosk, e.getMessage());
      Steps.run(
          store, () -> unlessApplied(received, fact -> parked(fact, "refused by " + e.last())));
    } catch (JdbiException e) {
      if (!UnfitValue.isWhy(e)) {
        throw e;
      }
      LOG.warn("Fact {} of kiosk {} is parked without what it says", report.sequence(), kiosk);
      Steps.run(store, () -> unlessApplied(received, this::parkedAsNothing));
    }
    paymentsOrdered.run();
  }

  private Optional<StepDraft> unlessApplied(
      FactReceived received, Function<FactReceived, StepDraft> decide) {
    boolean applied =
        store.applied(received.kiosk(), received.epoch()) >= received.report().sequence();
    return applied ? Optional.empty() : Optional.of(decide.apply(received));
  }

  /**
   * What the Fact comes to. A fault in our own rules or records parks it, or the kiosk would offer
   * it for ever and nothing after it would be heard; only a database that is away is waited for.
   * What no try could write is seen by the caller.
   */
  private StepDraft decide(FactReceived received) {
    if (store.hasApplied(received.kiosk(), received.epoch(), received.report().hash())) {
      return repeated(received);
    }
    try {
      Steps.run(store, () -> reading.displaced(received, Pen.at(clock, ids)));
      return switch (reading.decide(received, Pen.at(clock, ids))) {
        case Decision.Apply(var draft) -> draft;
        case Decision.Park(var reason) -> parked(received, reason);
      };
    } catch (JdbiException away) {
      throw away;
    } catch (RuntimeException e) {
      LOG.error("Fact {} of kiosk {} is parked", received.report().sequence(), received.kiosk(), e);
      return parked(received, "a fault in the server: " + e.getClass().getSimpleName());
    }
  }

  /** Its kiosk was enrolled anew and did not know that this one had arrived (I17, I21). */
  private StepDraft repeated(FactReceived received) {
    StepDraft draft = new StepDraft(Pen.at(clock, ids));
    draft.fact(received.mark().again());
    return draft;
  }

  private StepDraft parked(FactReceived received, String reason) {
    Pen pen = Pen.at(clock, ids);
    return parked(
        received,
        pen,
        received.event(pen, Optional.empty(), Optional.empty(), Optional.empty()),
        received.parked(pen, reason));
  }

  private StepDraft parkedAsNothing(FactReceived received) {
    Pen pen = Pen.at(clock, ids);
    String reason =
        "a "
            + Documents.of(received.fact()).get("type").asString()
            + " with a time or a text that the database cannot hold; it is only in the kiosk's own"
            + " records";
    return parked(
        received, pen, received.eventOfNothing(pen), received.parkedAsNothing(pen, reason));
  }

  private StepDraft parked(FactReceived received, Pen pen, Event event, ParkedFact row) {
    StepDraft draft = new StepDraft(pen);
    draft.fact(received.mark());
    draft.event(event);
    draft.add(row);
    draft.add(
        new OperatorTask(
            ids.next(),
            TaskKind.FACT_PARKED,
            Optional.of(received.kiosk()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            row.reason(),
            pen.now(),
            Optional.empty()));
    return draft;
  }
}
