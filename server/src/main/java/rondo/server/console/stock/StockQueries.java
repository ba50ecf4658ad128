package rondo.server.console.stock;

/** What the pages of stock and audits read. */
final class StockQueries {
  static final String NAME =
      """
      select k.name from kiosk k join kiosk_group g on g.group_id = k.group_id
      where k.kiosk_id = :kiosk and g.operator_id = :operator
      """;

  static final String ITEMS =
      """
      select i.disc_code, t.name as title, d.format, i.direction, e.done
      from stock_item i
      join disc d on d.disc_code = i.disc_code
      join title t on t.title_id = d.title_id
      left join lateral (
        select max(e.at) as done from event e
        where e.disc_code = i.disc_code and e.type = 'slot-changed' and e.kiosk_id = i.kiosk_id
          and e.recorded_at >= i.listed_at
          and e.document ->> 'cause' = case i.direction when 'IN' then 'loaded' else 'unloaded' end
      ) e on true
      where i.kiosk_id = :kiosk
      order by e.done is not null, i.direction, t.name, i.disc_code
      limit 1000
      """;

  static final String FOUND =
      """
      select d.disc_code, t.name as title, d.format, p.deck, p.position,
             p.kind = 'SLOT' as here
      from disc d
      join kiosk_group g on g.group_id = d.group_id and g.operator_id = :operator
      join title t on t.title_id = d.title_id
      join disc_place p on p.disc_code = d.disc_code
      where (p.kind = 'OPERATOR' or (p.kind = 'SLOT' and p.kiosk_id = :kiosk))
        and d.withdrawn_at is null
        and (:asked = '' or t.name ilike :pattern or d.disc_code ilike :pattern)
        and not exists (
          select 1 from stock_item i where i.disc_code = d.disc_code and i.kiosk_id = :kiosk)
      order by p.kind, t.name, d.disc_code
      limit 60
      """;

  static final String KEY =
      """
      select c.good_until from service_code c
      where c.kiosk_id = :kiosk and c.good_until > :now
        and not exists (
          select 1 from event e
          where e.kiosk_id = c.kiosk_id and e.recorded_at >= c.made_at
            and e.type = 'service-visited' and e.document ->> 'step' = 'ended'
            and e.document ->> 'number' = cast(c.number as text))
      order by c.number desc limit 1
      """;

  static final String ORDERED =
      """
      select ordered_at from audit_order where kiosk_id = :kiosk order by number desc limit 1
      """;

  static final String NEWEST =
      """
      select document ->> 'audit' as audit from event
      where kiosk_id = :kiosk and type = 'slot-read' order by at desc, event_id desc limit 1
      """;

  static final String AUDIT =
      """
      select min(at) as begun, count(*) as read,
             (select max(e.at) from event e
              where e.kiosk_id = :kiosk and e.type = 'audit-ended'
                and e.document ->> 'audit' = :audit) as ended
      from event
      where kiosk_id = :kiosk and type = 'slot-read' and document ->> 'audit' = :audit
      """;

  static final String READINGS =
      """
      select e.event_id, e.at, cast(e.document as text) as document, s.decision, s.reason,
             seen.name as seen_title, was.name as believed_title
      from event e
      left join slot_settlement s on s.reading_id = e.event_id
      left join disc d on d.disc_code = e.document ->> 'disc'
      left join title seen on seen.title_id = d.title_id
      left join disc b on b.disc_code = e.document -> 'believed' ->> 'disc'
      left join title was on was.title_id = b.title_id
      where e.kiosk_id = :kiosk and e.type = 'slot-read' and e.document ->> 'audit' = :audit
        and e.document ->> 'verdict' <> 'as-believed'
      order by s.decision is not null, cast(e.document -> 'slot' ->> 'deck' as integer),
               cast(e.document -> 'slot' ->> 'position' as integer)
      limit 500
      """;

  private StockQueries() {}
}
