package rondo.server.console.home;

import rondo.server.console.page.Own;

/** What the home page reads. */
final class HomeStatements {
  static final String TASKS =
      Own.KIOSKS
          + """
          select t.kind, t.detail, t.rental_id, t.disc_code, t.kiosk_id, own.name as kiosk,
                 t.opened_at, t.payment_id, t.task_id
          from operator_task t join own on own.kiosk_id = t.kiosk_id
          where t.closed_at is null
          order by t.opened_at
          limit 100
          """;

  /** A payment of a whole checkout leads to the first of its rentals. */
  static final String UNSETTLED =
      Own.KIOSKS
          + """
          select p.payment_id, p.kind, p.state, p.amount_minor, p.currency, p.created_at,
                 coalesce(p.rental_id, (
                   select r.rental_id from rental r where r.checkout_id = p.checkout_id
                   order by r.rental_id limit 1)) as rental_id
          from payment_op p
          join checkout c on c.checkout_id = p.checkout_id
          join own on own.kiosk_id = c.kiosk_id
          where p.due_at is not null and p.created_at < :before
          order by p.created_at
          limit 100
          """;

  static final String AWAY =
      Own.KIOSKS
          + """
          select own.kiosk_id, own.name, p.changed_at
          from own left join kiosk_presence p on p.kiosk_id = own.kiosk_id
          where not coalesce(p.connected, false) and own.retired_at is null
          order by p.changed_at nulls last, own.name
          limit 100
          """;

  static final String PARKED =
      Own.KIOSKS
          + """
          select count(*) as count, min(f.parked_at) as oldest
          from parked_fact f join own on own.kiosk_id = f.kiosk_id
          where f.cleared_at is null
          """;

  static final String DEBTS =
      Own.KIOSKS
          + """
          select count(*) as count, min(d.opened_at) as oldest
          from debt d join own on own.kiosk_id = d.kiosk_id
          where d.state = 'OPEN'
          """;

  static final String CLOCKS =
      Own.KIOSKS
          + """
          select own.kiosk_id, own.name, p.heard_at, p.kiosk_clock
          from own join kiosk_presence p on p.kiosk_id = own.kiosk_id
          where p.kiosk_clock is not null and own.retired_at is null
          order by own.name
          """;

  static final String DAY =
      Own.KIOSKS
          + """
          select
            (select count(*) from checkout c
             join own on own.kiosk_id = c.kiosk_id
             join rental r on r.checkout_id = c.checkout_id
             where c.opened_at >= :from and c.opened_at < :to
               and r.dispensed_at is not null) as rentals,
            (select count(*) from return_credit x
             join own on own.kiosk_id = x.kiosk_id
             where x.accepted_at >= :from and x.accepted_at < :to) as returns
          """;

  static final String INCOME =
      Own.KIOSKS
          + """
          select l.currency, sum(l.amount_minor) as amount
          from ledger_transaction t
          join ledger_line l on l.ledger_id = t.ledger_id and l.account = 'payment-side'
          join checkout c on c.checkout_id = t.checkout_id
          join own on own.kiosk_id = c.kiosk_id
          where t.at >= :from and t.at < :to
          group by l.currency order by l.currency
          """;

  static final String QUIET =
      Own.KIOSKS
          + """
          select greatest(
            (select max(t.closed_at) from operator_task t
             where t.kiosk_id in (select kiosk_id from own)),
            (select max(p.changed_at) from kiosk_presence p
             where p.kiosk_id in (select kiosk_id from own))) as quiet
          """;

  private HomeStatements() {}
}
