package rondo.server.fleet;

/** What changing the fleet writes: each one statement, with its event (I27). */
final class FleetChangeStatements {
  /** A name that another kiosk in use has is not taken again. */
  static final String RENAME_KIOSK =
      """
      with old as (
        select k.kiosk_id, k.name
        from kiosk k join kiosk_group g on g.group_id = k.group_id
        where k.kiosk_id = :subject and g.operator_id = :operator and k.retired_at is null
          and not exists (
            select 1 from kiosk o join kiosk_group og on og.group_id = o.group_id
            where og.operator_id = :operator and o.kiosk_id <> k.kiosk_id
              and o.retired_at is null and lower(o.name) = lower(:name))
        for update of k
      ), renamed as (
        update kiosk set name = :name from old where kiosk.kiosk_id = old.kiosk_id
        returning kiosk.kiosk_id, old.name as formerly
      ), told as (
        insert into event (event_id, cause_id, actor, kiosk_id, at, recorded_at, type, document)
        select :event, :event, :actor, kiosk_id, :now, :now, 'kiosk-renamed',
          jsonb_build_object('formerly', formerly, 'name', cast(:name as text))
        from renamed
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  static final String RENAME_GROUP =
      """
      with old as (
        select g.group_id, g.name from kiosk_group g
        where g.group_id = :subject and g.operator_id = :operator
          and not exists (
            select 1 from kiosk_group o
            where o.operator_id = :operator and o.group_id <> g.group_id
              and lower(o.name) = lower(:name))
        for update
      ), renamed as (
        update kiosk_group set name = :name from old where kiosk_group.group_id = old.group_id
        returning old.name as formerly
      ), told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        select :event, :event, :actor, :now, :now, 'group-renamed',
          jsonb_build_object('formerly', formerly, 'name', cast(:name as text))
        from renamed
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  /**
   * Rentals in progress end at a kiosk or by what only it can tell, so they keep it in use; so do
   * reports of it that nobody has seen to, which may credit a return.
   */
  static final String RETIRE_KIOSK =
      """
      with gone as (
        update kiosk k set retired_at = :now
        from kiosk_group g
        where k.kiosk_id = :subject and g.group_id = k.group_id and g.operator_id = :operator
          and k.retired_at is null
          and not exists (
            select 1 from rental r
            where r.kiosk_id = k.kiosk_id and r.state in ('AUTHORISING', 'OPEN', 'UNRESOLVED'))
          and not exists (
            select 1 from parked_fact p where p.kiosk_id = k.kiosk_id and p.cleared_at is null)
        returning k.kiosk_id
      ), ended as (
        update kiosk_epoch set state = 'ENDED', ended_reason = 'retired by the operator'
        from gone where kiosk_epoch.kiosk_id = gone.kiosk_id and kiosk_epoch.state <> 'ENDED'
      ), keys as (
        update kiosk_key set retired_at = :now
        from gone
        where kiosk_key.kiosk_id = gone.kiosk_id
          and (kiosk_key.retired_at is null or kiosk_key.retired_at > :now)
      ), codes as (
        update enrolment set used_at = :now
        from gone where enrolment.kiosk_id = gone.kiosk_id and enrolment.used_at is null
      ), told as (
        insert into event (event_id, cause_id, actor, kiosk_id, at, recorded_at, type, document)
        select :event, :event, :actor, kiosk_id, :now, :now, 'kiosk-retired',
          cast(:document as jsonb)
        from gone
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  /** How many reports keep a kiosk in use; no row where it is none of this operator's in use. */
  static final String REPORTS_WAITING =
      """
      select (select count(*) from parked_fact p
              where p.kiosk_id = k.kiosk_id and p.cleared_at is null)
      from kiosk k join kiosk_group g on g.group_id = k.group_id
      where k.kiosk_id = :subject and g.operator_id = :operator and k.retired_at is null
      """;

  /** How many rentals keep a kiosk in use; no row where it is none of this operator's in use. */
  static final String IN_PROGRESS =
      """
      select (select count(*) from rental r
              where r.kiosk_id = k.kiosk_id and r.state in ('AUTHORISING', 'OPEN', 'UNRESOLVED'))
      from kiosk k join kiosk_group g on g.group_id = k.group_id
      where k.kiosk_id = :subject and g.operator_id = :operator and k.retired_at is null
      """;

  static final String TAKE_DISCS =
      """
      with chosen as (
        select g.group_id, g.name, o.group_id as other, o.name as other_name
        from kiosk_group g join kiosk_group o on o.operator_id = g.operator_id
        where g.group_id = :subject and g.operator_id = :operator
          and o.group_id = :other and o.group_id <> g.group_id
      ), changed as (
        insert into accepted_group (kiosk_id, group_id)
        select k.kiosk_id, c.other
        from chosen c join kiosk k on k.group_id = c.group_id and k.retired_at is null
        on conflict on constraint accepted_group_pk do nothing
        returning kiosk_id
      ), told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        select :event, :event, :actor, :now, :now, 'discs-accepted',
          jsonb_build_object('group', group_id, 'name', name, 'other', other_name)
        from chosen where exists (select 1 from changed)
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  static final String REFUSE_DISCS =
      """
      with chosen as (
        select g.group_id, g.name, o.group_id as other, o.name as other_name
        from kiosk_group g join kiosk_group o on o.operator_id = g.operator_id
        where g.group_id = :subject and g.operator_id = :operator
          and o.group_id = :other and o.group_id <> g.group_id
      ), changed as (
        delete from accepted_group a
        using chosen c join kiosk k on k.group_id = c.group_id
        where a.kiosk_id = k.kiosk_id and a.group_id = c.other
        returning a.kiosk_id
      ), told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        select :event, :event, :actor, :now, :now, 'discs-refused',
          jsonb_build_object('group', group_id, 'name', name, 'other', other_name,
                             'reason', cast(:reason as text))
        from chosen where exists (select 1 from changed)
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private FleetChangeStatements() {}
}
