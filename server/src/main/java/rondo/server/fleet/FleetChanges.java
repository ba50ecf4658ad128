package rondo.server.fleet;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import rondo.base.id.GroupId;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.id.OperatorId;
import rondo.base.refusal.Refusal;
import rondo.server.event.Documents;
import rondo.server.fleet.FleetChange.Done;
import rondo.server.fleet.FleetChange.Refused;
import rondo.server.form.Typed;

/**
 * Changes groups and kiosks for their operator (FEATURES N1): names, whose discs a group takes, and
 * the end of a kiosk. Each change is one statement with its event, the operator its actor.
 * Thread-safe.
 */
public final class FleetChanges {
  private static final int LONGEST_REASON = 500;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable changed;
  private final Consumer<KioskId> silence;

  /**
   * Changes in this database.
   *
   * @param changed tells every kiosk what it shall hold from now on
   * @param silence ends the connection of a kiosk whose keys are revoked
   */
  public FleetChanges(
      Jdbi jdbi, InstantSource clock, IdSource ids, Runnable changed, Consumer<KioskId> silence) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.changed = changed;
    this.silence = silence;
  }

  /** Gives a kiosk another name: on screens and receipts from now on, in all its history too. */
  public FleetChange rename(OperatorId operator, KioskId kiosk, String name) {
    return rename(operator, FleetChangeStatements.RENAME_KIOSK, kiosk.value(), name);
  }

  /** Gives a group another name; its code on labels stays. */
  public FleetChange rename(OperatorId operator, GroupId group, String name) {
    return rename(operator, FleetChangeStatements.RENAME_GROUP, group.value(), name);
  }

  private FleetChange rename(OperatorId operator, String sql, UUID subject, String typed) {
    return switch (NewName.read(typed)) {
      case Typed.Bad<String>(var errors) ->
          new Refused(FleetRefusals.badName(errors.values().iterator().next()));
      case Typed.Good<String>(var name) ->
          told(sql, operator, subject, FleetRefusals.nameTaken(), Map.of("name", name));
    };
  }

  /**
   * Takes a kiosk out of use for good: its keys are revoked, its codes are void, no other kiosk
   * names it. Refused as long as a rental that began there is in progress, or a report of it waits
   * for a person.
   *
   * @param reason in the operator's words
   */
  public FleetChange retire(OperatorId operator, KioskId kiosk, String reason) {
    if (!isReason(reason)) {
      return new Refused(FleetRefusals.noReason());
    }
    FleetChange end =
        told(
            FleetChangeStatements.RETIRE_KIOSK,
            operator,
            kiosk.value(),
            FleetRefusals.notInUse(),
            Map.of("document", Documents.of(Map.of("reason", reason)).toString()));
    if (end instanceof Done) {
      silence.accept(kiosk);
      return end;
    }
    return count(FleetChangeStatements.IN_PROGRESS, operator, kiosk)
        .map(FleetRefusals::rentalsInProgress)
        .or(() ->
            count(FleetChangeStatements.REPORTS_WAITING, operator, kiosk)
                .map(FleetRefusals::reportsWaiting))
        .<FleetChange>map(Refused::new)
        .orElse(end);
  }

  /** How many there are, if any. */
  private Optional<Long> count(String sql, OperatorId operator, KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("operator", operator)
            .bind("subject", kiosk.value())
            .mapTo(Long.class)
            .findOne()
            .filter(count -> count > 0));
  }

  /** Every kiosk of the group takes the discs of this other group of the same operator too. */
  public FleetChange take(OperatorId operator, GroupId group, GroupId other) {
    return told(
        FleetChangeStatements.TAKE_DISCS,
        operator,
        group.value(),
        FleetRefusals.asItWas(),
        Map.of("other", other.value()));
  }

  /**
   * No kiosk of the group takes discs of this other group any more.
   *
   * @param reason in the operator's words: customers may have such discs and be sent away
   */
  public FleetChange refuse(OperatorId operator, GroupId group, GroupId other, String reason) {
    return isReason(reason)
        ? told(
            FleetChangeStatements.REFUSE_DISCS,
            operator,
            group.value(),
            FleetRefusals.asItWas(),
            Map.of("other", other.value(), "reason", reason))
        : new Refused(FleetRefusals.noReason());
  }

  private static boolean isReason(String reason) {
    return !reason.isEmpty() && reason.length() <= LONGEST_REASON;
  }

  private FleetChange told(
      String sql, OperatorId operator, UUID subject, Refusal otherwise, Map<String, ?> more) {
    int told =
        jdbi.withHandle(handle -> {
          Update update =
              handle
                  .createUpdate(sql)
                  .bind("operator", operator)
                  .bind("subject", subject)
                  .bind("actor", "operator:" + operator)
                  .bind("event", ids.next())
                  .bind("now", clock.instant());
          return update.bindMap(more).execute();
        });
    if (told == 0) {
      return new Refused(otherwise);
    }
    changed.run();
    return new Done();
  }
}
