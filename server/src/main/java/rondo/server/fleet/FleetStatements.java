package rondo.server.fleet;

/** What adding to the fleet writes: each one statement, with its event (I27). */
final class FleetStatements {
  /**
   * Nothing is written where the group is not the operator's or the name is taken. The new kiosk
   * takes the discs of all groups that kiosks of its group take.
   */
  static final String ADD_KIOSK =
      """
      with chosen as (
        select group_id from kiosk_group
        where group_id = :group and operator_id = :operator
          and not exists (
            select 1 from kiosk k join kiosk_group g on g.group_id = k.group_id
            where g.operator_id = :operator and k.retired_at is null
              and lower(k.name) = lower(:name))
      ), added as (
        insert into kiosk (kiosk_id, group_id, name, zone, created_at, address, latitude,
                           longitude)
        select :kiosk, group_id, :name, :zone, :now, :address, :latitude, :longitude from chosen
        returning kiosk_id
      ), taking as (
        insert into accepted_group (kiosk_id, group_id)
        select distinct added.kiosk_id, a.group_id
        from added
        join kiosk k on k.group_id = :group and k.retired_at is null
        join accepted_group a on a.kiosk_id = k.kiosk_id and a.group_id <> k.group_id
      ), told as (
        insert into event (event_id, cause_id, actor, kiosk_id, at, recorded_at, type, document)
        select :event, :event, :actor, kiosk_id, :now, :now, 'kiosk-added', cast(:document as jsonb)
        from added
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  static final String ADD_GROUP =
      """
      with priced as (
        select tariff_id, version, document ->> 'currency' as currency from tariff
        where tariff_id = :tariff order by version desc limit 1
      ), added as (
        insert into kiosk_group (group_id, operator_id, code, name, currency, tariff_id,
                                 tariff_version, help_phone)
        select :group, :operator, :code, :name, currency, tariff_id, version, :phone
        from priced
        where not exists (
          select 1 from kiosk_group
          where operator_id = :operator and lower(name) = lower(:name))
        returning group_id
      ), told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        select :event, :event, :actor, :now, :now, 'group-added', cast(:document as jsonb)
        from added
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  static final String CODES = "select code from kiosk_group";

  private FleetStatements() {}
}
