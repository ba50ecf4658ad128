package rondo.server.console.rental;

import rondo.server.console.event.EventRow;
import rondo.server.console.page.Own;

/** What the page of one rental reads. */
final class RentalStatements {
  static final String FACTS =
      Own.KIOSKS
          + """
          select r.rental_id, r.checkout_id, r.state, c.state as checkout_state, t.name as title,
                 r.format, r.disc_code, r.kiosk_id, own.name as kiosk, c.zone, c.tariff_id,
                 c.tariff_version, c.reserved_minor, c.currency, u.last_four, r.dispensed_at,
                 r.due_at, r.closed_at, b.name as returned_to, r.nights, r.end_reason
          from rental r
          join own on own.kiosk_id = r.kiosk_id
          join checkout c on c.checkout_id = r.checkout_id
          join title t on t.title_id = r.title_id
          left join customer u on u.customer_id = c.customer_id
          left join kiosk b on b.kiosk_id = r.returned_kiosk_id
          where r.rental_id = :rental
          """;

  /** The checkout's events belong to each of its rentals; another rental's do not. */
  static final String STORY =
      Own.KIOSKS
          + EventRow.COLUMNS
          + """
          from (
            select * from event where rental_id = :rental
            union all
            select * from event where checkout_id = :checkout and rental_id is null
          ) e left join own on own.kiosk_id = e.kiosk_id
          order by e.at, e.recorded_at, e.event_id
          limit 200
          """;

  static final String MONEY =
      """
      select l.ledger_id, t.at, t.kind, l.account, l.amount_minor, l.currency,
             l.explanation::text as explanation
      from ledger_line l join ledger_transaction t on t.ledger_id = l.ledger_id
      where l.rental_id = :rental and t.checkout_id = :checkout
      order by t.at, l.ledger_id, l.line
      """;

  static final String PAYMENTS =
      """
      select payment_id, kind, state, amount_minor, currency, tries, reason, created_at,
             settled_at, due_at
      from payment_op
      where checkout_id = :checkout and (rental_id is null or rental_id = :rental)
      order by created_at, payment_id
      """;

  static final String MAILS =
      """
      select mail_id, kind, state, tries, sent_at, last_error
      from mail
      where checkout_id = :checkout and (rental_id is null or rental_id = :rental)
      order by created_at, mail_id
      """;

  private RentalStatements() {}
}
