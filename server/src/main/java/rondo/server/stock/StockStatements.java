package rondo.server.stock;

import rondo.server.catalogue.StockOrders;

/** What orders to kiosks write and read. */
final class StockStatements {
  /** A listed disc that its kiosk has reported since. */
  private static final String DONE = StockOrders.DONE;

  static final String EVENT =
      """
      with told as (
        insert into event (event_id, cause_id, actor, kiosk_id, disc_code, at, recorded_at, type,
                           document)
        values (:event, :cause, :actor, :kiosk, :disc, :now, :now, :type,
                cast(:document as jsonb))
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  static final String FORGET_DONE =
      """
      delete from stock_item i
      where i.disc_code = :disc and (i.direction = :direction or i.kiosk_id = :kiosk) and
      """
          + DONE;

  static final String LIST =
      """
      insert into stock_item (kiosk_id, disc_code, direction, listed_at)
      values (:kiosk, :disc, :direction, :now)
      on conflict do nothing
      """;

  static final String REMOVE =
      "delete from stock_item where kiosk_id = :kiosk and disc_code = :disc";

  static final String CLEAR = "delete from stock_item i where i.kiosk_id = :kiosk and " + DONE;

  static final String DISC =
      """
      select d.disc_code, p.kind, p.kiosk_id, k.name as kiosk, p.deck, p.position,
             (d.withdrawn_at is not null) as withdrawn,
             d.group_id in (
               select h.group_id from kiosk h where h.kiosk_id = :kiosk
               union
               select a.group_id from accepted_group a where a.kiosk_id = :kiosk) as taken
      from disc d
      join kiosk_group g on g.group_id = d.group_id
        and g.operator_id = (
          select own.operator_id from kiosk here join kiosk_group own
            on own.group_id = here.group_id
          where here.kiosk_id = :kiosk)
      join disc_place p on p.disc_code = d.disc_code
      left join kiosk k on k.kiosk_id = p.kiosk_id
      where d.disc_code = :disc
      """;

  /** Orders to one kiosk are numbered one after another. */
  static final String LOCK = "select 1 from kiosk where kiosk_id = :kiosk for update";

  static final String CODE =
      """
      insert into service_code (kiosk_id, number, salt, hash, made_at, good_until)
      select :kiosk, coalesce(max(number), 0) + 1, :salt, :hash, :now, :until
      from service_code where kiosk_id = :kiosk
      """;

  static final String AUDIT =
      """
      insert into audit_order (kiosk_id, number, ordered_at) values (:kiosk, :number, :now)
      on conflict do nothing
      """;

  static final String SETTLE =
      """
      insert into slot_settlement (reading_id, kiosk_id, number, deck, position, decision, was,
                                   becomes, reason, settled_at)
      select :reading, :kiosk, coalesce(max(number), 0) + 1, :deck, :position, :decision,
             cast(:was as jsonb), cast(:becomes as jsonb), :reason, :now
      from slot_settlement where kiosk_id = :kiosk
      on conflict on constraint slot_settlement_pk do nothing
      """;

  static final String READING =
      """
      select cast(document as text) from event
      where event_id = :reading and kiosk_id = :kiosk and type = 'slot-read'
      """;

  static final String TASK =
      """
      insert into operator_task (task_id, kind, kiosk_id, disc_code, detail, opened_at)
      values (:task, :kind, :kiosk, :disc, :detail, :now)
      """;

  private StockStatements() {}
}
