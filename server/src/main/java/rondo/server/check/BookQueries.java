package rondo.server.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** One query an invariant; each row that it gives names a thing that is wrong. */
final class BookQueries {
  /** By the invariant's number. */
  static final Map<String, String> ALL = all();

  /** What was taken for a rental is at most what is owed, or is on its way back. */
  private static final String I1 =
      """
      with paid as (
        select l.rental_id, sum(l.amount_minor) as balance
        from ledger_line l
        where l.account = 'customer' and l.rental_id is not null
        group by l.rental_id)
      select 'rental ' || p.rental_id || ' was charged ' || -p.balance || ' too much'
      from paid p
      where p.balance < 0
        and -p.balance > coalesce((
          select sum(o.amount_minor) from payment_op o
          where o.rental_id = p.rental_id and o.kind = 'REFUND'
            and o.state in ('PENDING', 'UNKNOWN')), 0)
      """;

  private static final String I3 =
      """
      select 'payment ' || payment_id || ' is ' || state || ' and nobody asks again'
      from payment_op where state in ('PENDING', 'UNKNOWN') and due_at is null
      union all
      select 'payment ' || p.payment_id || ' cannot be settled (' || p.reason
        || ') and no person is asked'
      from payment_op p
      where p.state = 'UNKNOWN' and p.reason in ('KEY_WINDOW_OVER', 'MISMATCH')
        and not exists (
          select 1 from operator_task t
          where t.payment_id = p.payment_id and t.closed_at is null)
      """;

  /** While nothing is under way, what a closed rental owes is an open debt of this amount. */
  private static final String F12 =
      """
      with owed as (
        select r.rental_id, r.checkout_id, coalesce(sum(l.amount_minor), 0) as balance
        from rental r
        left join ledger_line l on l.rental_id = r.rental_id and l.account = 'customer'
        where r.state in ('RETURNED', 'SOLD')
        group by r.rental_id, r.checkout_id)
      select 'rental ' || o.rental_id || ' owes ' || o.balance || ', its debt is '
        || coalesce(d.state || ' ' || d.amount_minor, 'not there')
      from owed o left join debt d on d.rental_id = o.rental_id
      where greatest(o.balance, 0)
          <> coalesce(case when d.state = 'OPEN' then d.amount_minor end, 0)
        and not exists (
          select 1 from payment_op p
          where p.checkout_id = o.checkout_id and p.due_at is not null)
      """;

  private static final String I5 =
      """
      select 'ledger transaction ' || t.ledger_id || ' sums to ' || coalesce(sum(l.amount_minor), 0)
      from ledger_transaction t left join ledger_line l on l.ledger_id = t.ledger_id
      group by t.ledger_id
      having coalesce(sum(l.amount_minor), 1) <> 0
      """;

  private static final String I10 =
      """
      select 'disc ' || d.disc_code || ' has ' || count(p.disc_code) || ' places'
      from disc d left join disc_place p on p.disc_code = d.disc_code
      group by d.disc_code
      having count(p.disc_code) <> 1
      """;

  private static final String I13 =
      """
      select 'disc ' || disc_code || ' has ' || count(*) || ' rentals at once'
      from rental where state in ('AUTHORISING', 'OPEN', 'UNRESOLVED')
      group by disc_code having count(*) > 1
      union all
      select 'slot ' || deck || '-' || position || ' of kiosk ' || kiosk_id
        || ' holds ' || count(*) || ' discs'
      from disc_place where kind = 'SLOT'
      group by kiosk_id, deck, position having count(*) > 1
      """;

  private static final String I17 =
      """
      select 'return ' || (e.document ->> 'returned') || ' of disc ' || e.disc_code
        || ' has no credit'
      from event e
      where e.type = 'disc-returned'
        and not exists (
          select 1 from return_credit c
          where cast(c.return_id as text) = e.document ->> 'returned')
        and not exists (
          select 1 from parked_fact f
          where f.kiosk_id = e.kiosk_id and f.epoch = e.epoch and f.sequence = e.sequence)
      union all
      select 'rental ' || r.rental_id || ' is RETURNED without a return at its time'
      from rental r
      where r.state = 'RETURNED'
        and not exists (
          select 1 from return_credit c
          where c.rental_id = r.rental_id and (c.accepted_at = r.closed_at or exists (
            select 1 from clock_stop s
            where s.rental_id = r.rental_id and s.noted_at = r.closed_at)))
      """;

  /** Every ledger transaction follows from an event that says who and why. */
  private static final String I27 =
      """
      select 'ledger transaction ' || t.ledger_id || ' has no cause'
      from ledger_transaction t left join event e on e.event_id = t.event_id
      where e.event_id is null or e.cause_id is null or e.actor = ''
      """;

  private BookQueries() {}

  private static Map<String, String> all() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("I1", I1);
    queries.put("I3", I3);
    queries.put("I5", I5);
    queries.put("F12", F12);
    queries.put("I10", I10);
    queries.put("I13", I13);
    queries.put("I17", I17);
    queries.put("I27", I27);
    return queries;
  }
}
