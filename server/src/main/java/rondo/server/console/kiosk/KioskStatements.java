package rondo.server.console.kiosk;

import rondo.server.console.event.EventRow;
import rondo.server.console.page.Own;

/** What the pages of kiosks read. */
final class KioskStatements {
  static final String KIOSKS =
      Own.KIOSKS
          + """
          select own.kiosk_id, own.name, own.group_id, g.name as group_name, own.zone, own.retired_at,
                 coalesce(p.connected, false) as connected, p.changed_at, p.heard_at,
                 p.kiosk_clock, p.status, e.epoch, coalesce(e.applied, 0) as applied,
                 (select q.ended_reason from kiosk_epoch q
                  where q.kiosk_id = own.kiosk_id and q.state = 'QUARANTINED'
                  order by q.epoch desc limit 1) as quarantined,
                 (select max(x.proven_at) from kiosk_key x
                  where x.kiosk_id = own.kiosk_id and x.epoch = e.epoch) as key_since,
                 e.renewal_asked_at,
                 (select count(*) from disc_place d
                  where d.kiosk_id = own.kiosk_id and d.kind = 'SLOT') as discs,
                 (select count(*) from slot_note n where n.kiosk_id = own.kiosk_id) as noted,
                 (select count(*) from checkout c join rental r on r.checkout_id = c.checkout_id
                  where c.kiosk_id = own.kiosk_id and c.opened_at >= :midnight
                    and r.dispensed_at is not null) as today,
                 (select count(*) from operator_task t
                  where t.kiosk_id = own.kiosk_id and t.closed_at is null) as tasks
          from own
          join kiosk_group g on g.group_id = own.group_id
          left join kiosk_presence p on p.kiosk_id = own.kiosk_id
          left join kiosk_epoch e on e.kiosk_id = own.kiosk_id and e.state = 'LIVE'
          where cast(:kiosk as uuid) is null or own.kiosk_id = cast(:kiosk as uuid)
          order by own.name, own.kiosk_id
          """;

  static final String GROUPS =
      """
      select g.group_id, g.code, g.name, g.tariff_id || ', version ' || g.tariff_version as tariff,
             g.currency, g.help_phone
      from kiosk_group g
      where g.operator_id = :operator
      order by g.name, g.group_id
      """;

  /** The operator's other groups, and how many of this group's kiosks take the discs of each. */
  static final String OTHERS =
      """
      select o.group_id, o.name, o.code,
             (select count(*) from accepted_group a
              join kiosk k on k.kiosk_id = a.kiosk_id
              where a.group_id = o.group_id and k.group_id = g.group_id
                and k.retired_at is null) as taking,
             (select count(*) from kiosk k
              where k.group_id = g.group_id and k.retired_at is null) as kiosks
      from kiosk_group g join kiosk_group o on o.operator_id = g.operator_id
      where g.group_id = :group and g.operator_id = :operator and o.group_id <> g.group_id
      order by o.name, o.group_id
      """;

  static final String TARIFFS = "select distinct tariff_id from tariff order by tariff_id";

  static final String SLOTS =
      """
      select p.deck, p.position, p.disc_code, t.name as words, p.since,
             (d.withdrawn_at is not null) as withdrawn
      from disc_place p
      join disc d on d.disc_code = p.disc_code
      join title t on t.title_id = d.title_id
      where p.kiosk_id = :kiosk and p.kind = 'SLOT'
      union all
      select n.deck, n.position, null, n.note, n.since, false
      from slot_note n where n.kiosk_id = :kiosk
      order by deck, position, disc_code
      """;

  /** The newest reading of each slot; {@code wrong} where another disc was read, not settled. */
  static final String READ =
      """
      select distinct on (deck, position) deck, position, at, wrong
      from (
        select cast(e.document -> 'slot' ->> 'deck' as integer) as deck,
               cast(e.document -> 'slot' ->> 'position' as integer) as position, e.at,
               e.document ->> 'verdict' = 'wrong-disc' and s.reading_id is null as wrong
        from event e left join slot_settlement s on s.reading_id = e.event_id
        where e.kiosk_id = :kiosk and e.type = 'slot-read') readings
      order by deck, position, at desc
      """;

  static final String TOPICS =
      """
      select topic, version, held_version, changed_at
      from kiosk_state where kiosk_id = :kiosk order by topic
      """;

  static final String PARKED =
      """
      select epoch, sequence, reason, parked_at
      from parked_fact where kiosk_id = :kiosk and cleared_at is null
      order by parked_at desc limit 50
      """;

  static final String EVENTS =
      Own.KIOSKS
          + EventRow.COLUMNS
          + """
          from event e join own on own.kiosk_id = e.kiosk_id
          where e.kiosk_id = :kiosk
          order by e.recorded_at desc, e.event_id desc
          limit 50
          """;

  /** What a group charges now, and what begins after it. */
  static final String CHARGES =
      """
      select cast(null as timestamptz) as valid_from, cast(t.document as text) as document
      from kiosk_group g
      join tariff t on t.tariff_id = g.tariff_id and t.version = g.tariff_version
      where g.group_id = :group
      union all
      select p.valid_from, cast(t.document as text)
      from kiosk_group g
      join group_tariff p on p.group_id = g.group_id
        and (p.tariff_id, p.tariff_version) <> (g.tariff_id, g.tariff_version)
        and p.valid_from > coalesce((
          select max(n.valid_from) from group_tariff n
          where n.group_id = g.group_id
            and (n.tariff_id, n.tariff_version) = (g.tariff_id, g.tariff_version)), '-infinity')
      join tariff t on t.tariff_id = p.tariff_id and t.version = p.tariff_version
      where g.group_id = :group
      order by valid_from nulls first
      """;

  private KioskStatements() {}
}
