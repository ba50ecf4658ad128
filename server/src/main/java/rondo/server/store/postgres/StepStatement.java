package rondo.server.store.postgres;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The one statement that writes a step (DESIGN, flow 7). It locks the rows that the decision was
 * made on, compares their versions, and only if all of them are as they were read does every other
 * part write: each selects from {@code guard}. No row is touched by two parts.
 */
final class StepStatement {
  /** Takes the step as {@code :step}; returns 1 if it won, else 0. */
  static final String SQL =
      """
      with step as materialized (select cast(:step as jsonb) as doc),
      fact_row as materialized (
        select r.* from step,
          jsonb_to_recordset(step.doc -> 'facts')
            as r(kiosk_id uuid, epoch integer, sequence bigint, hash text,
                 repeated boolean)),
      %s,
      held_fact as materialized (
        select 1 from kiosk_epoch e
        join fact_row f on f.kiosk_id = e.kiosk_id and f.epoch = e.epoch
        where e.applied = f.sequence - 1 and e.state = 'LIVE'
        for update of e),
      held_cleared as materialized (
        select 1 from parked_fact p
        join cleared_row r on (r.kiosk_id, r.epoch, r.sequence) = (p.kiosk_id, p.epoch, p.sequence)
        where p.cleared_at is null
        for update of p),
      held_closed as materialized (
        select 1 from operator_task t join closed_tasks_row r on r.task_id = t.task_id
        where t.closed_at is null
        order by t.task_id
        for update of t),
      %s,
      %s,
      guard as materialized (
        select 1 as won
        where (select count(*) from held_fact) = (select count(*) from fact_row)
          and (select count(*) from held_cleared) = (select count(*) from cleared_row)
          and (select count(*) from held_closed) = (select count(*) from closed_tasks_row)
          and %s
          and %s),
      apply_fact as (
        update kiosk_epoch e set applied = f.sequence, applied_hash = f.hash
        from fact_row f, guard
        where f.kiosk_id = e.kiosk_id and f.epoch = e.epoch),
      fact_applied as (
        insert into applied_fact (kiosk_id, hash, epoch, sequence)
        select f.kiosk_id, f.hash, f.epoch, f.sequence from fact_row f, guard
        where not f.repeated),
      %s,
      note_put as (
        insert into slot_note select r.* from notes_row r, guard
        on conflict (kiosk_id, deck, position)
        do update set note = excluded.note, since = excluded.since),
      note_drop as (
        delete from slot_note n using unnoted_row r, guard
        where n.kiosk_id = r.kiosk_id and n.deck = r.deck and n.position = r.position),
      credit_known as (
        update return_credit c set rental_id = r.rental_id
        from reunited_row r, guard where c.return_id = r.return_id),
      stop_known as (
        update clock_stop s set rental_id = r.rental_id
        from bound_row r, guard where s.return_id = r.return_id),
      customer_known as (
        update customer c set last_four = r.last_four, mail = r.mail, mail_since = r.mail_since
        from known_customers_row r, guard where c.customer_id = r.customer_id),
      parked_cleared as (
        update parked_fact p set cleared_at = r.cleared_at from cleared_row r, guard
        where (r.kiosk_id, r.epoch, r.sequence) = (p.kiosk_id, p.epoch, p.sequence)),
      task_closed as (
        update operator_task t set closed_at = r.closed_at
        from closed_tasks_row r, guard where t.task_id = r.task_id)
      select count(*) from guard
      """
          .formatted(
              rows(
                  "events:event",
                  "checkouts:checkout",
                  "rentals:rental",
                  "places:disc_place",
                  "payments:payment_op",
                  "transactions:ledger_transaction",
                  "lines:ledger_line",
                  "new_customers:customer",
                  "known_customers:customer",
                  "mails:mail",
                  "credits:return_credit",
                  "reunited:return_credit",
                  "stops:clock_stop",
                  "bound:clock_stop",
                  "tasks:operator_task",
                  "closed_tasks:operator_task",
                  "parked:parked_fact",
                  "cleared:parked_fact",
                  "notes:slot_note",
                  "unnoted:slot_note",
                  "debts:debt"),
              held("checkout", "checkouts", "checkout_id"),
              held("disc_place", "places", "disc_code"),
              allHeld("checkout", "checkouts"),
              allHeld("disc_place", "places"),
              writes());

  private StepStatement() {}

  private static String writes() {
    return String.join(
        ",\n",
        insert("event", "events"),
        insert("ledger_transaction", "transactions"),
        insert("ledger_line", "lines"),
        insert("customer", "new_customers"),
        insert("mail", "mails"),
        insert("return_credit", "credits"),
        insert("clock_stop", "stops"),
        insert("operator_task", "tasks"),
        insert("parked_fact", "parked"),
        named("events", "event_id", "EVENT", "0"),
        named("transactions", "ledger_id", "TRANSACTION", "0"),
        named("lines", "ledger_id", "LINE", "r.line"),
        versioned(
            "checkout",
            "checkouts",
            "checkout_id",
            "state, version, customer_id, sealed_mail, finished_at"),
        versioned(
            "rental",
            "rentals",
            "rental_id",
            "disc_code, state, version, dispensed_at, due_at, sale_at, closed_at,"
                + " returned_kiosk_id, nights, end_reason"),
        versioned(
            "disc_place",
            "places",
            "disc_code",
            "kind, version, kiosk_id, deck, position, rental_id, since"),
        versioned(
            "payment_op",
            "payments",
            "payment_id",
            "state, version, reason, tries, due_at, settled_at, first_sent_at"),
        versioned(
            "debt",
            "debts",
            "rental_id",
            "state, version, amount_minor, tries, next_try_at, opened_at, closed_at, reason"));
  }

  private static String rows(String... listsAndTables) {
    return Arrays.stream(listsAndTables)
        .map(pair -> pair.split(":", 2))
        .map(pair ->
            """
            %1$s_row as materialized (
              select r.* from step,
                jsonb_populate_recordset(cast(null as %2$s), step.doc -> '%1$s') r)\
            """
                .formatted(pair[0], pair[1]))
        .collect(Collectors.joining(",\n"));
  }

  private static String held(String table, String list, String key) {
    return """
    held_%1$s as materialized (
      select 1 from %1$s t join %2$s_row r on r.%3$s = t.%3$s
      where r.version > 1 and t.version = r.version - 1
      order by t.%3$s
      for update of t)\
    """
        .formatted(table, list, key);
  }

  private static String allHeld(String table, String list) {
    return "(select count(*) from held_%s) = (select count(*) from %s_row where version > 1)"
        .formatted(table, list);
  }

  private static String insert(String table, String list) {
    return "%1$s_new as (insert into %1$s select r.* from %2$s_row r, guard)"
        .formatted(table, list);
  }

  /** What is written to ledger and events is named for the next seal in the same statement. */
  private static String named(String list, String key, String kind, String line) {
    return """
    %1$s_named as (
      insert into unsealed_row (row_id, kind, line) select r.%2$s, '%3$s', %4$s
      from %1$s_row r, guard)\
    """
        .formatted(list, key, kind, line);
  }

  private static String versioned(String table, String list, String key, String columns) {
    String values =
        Arrays.stream(columns.split(",\\s*"))
            .map(column -> column + " = r." + column)
            .collect(Collectors.joining(", "));
    return """
    %1$s_new as (insert into %1$s select r.* from %2$s_row r, guard where r.version = 1),
    %1$s_changed as (
      update %1$s t set %4$s from %2$s_row r, guard
      where t.%3$s = r.%3$s and r.version > 1)\
    """
        .formatted(table, list, key, values);
  }
}
