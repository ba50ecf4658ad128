package rondo.server.site.inventory;

/** What the public pages and the API read. No statement names a customer, a rental or a payment. */
final class InventoryStatements {
  /** Discs that somebody could take home now: {@code d} in the slot {@code p}. */
  private static final String FREE =
      """
      disc d join disc_place p on p.disc_code = d.disc_code and p.kind = 'SLOT'
        and d.withdrawn_at is null
        and not exists (
          select 1 from operator_task f
          where f.disc_code = d.disc_code and f.kind = 'disc-faulty' and f.closed_at is null)
        and not exists (
          select 1 from slot_note n
          where n.kiosk_id = p.kiosk_id and n.deck = p.deck and n.position = p.position)
      """;

  static final String LINES =
      """
      select t.title_id, t.kind, t.name, coalesce(n.name, t.name) as shown, t.year, t.genre,
             t.made_by, t.age, (select count(distinct p.kiosk_id) from
      """
          + FREE
          + """
                 where d.title_id = t.title_id) as kiosks
          from title t
          left join title_name n on n.title_id = t.title_id and n.language = :language
          where t.title_id = any(:titles)
          """;

  static final String NEWEST =
      """
      select title_id from title where merged_into is null
      order by added_at desc, title_id limit :limit
      """;

  static final String MERGED =
      "select merged_into from title where title_id = :title and merged_into is not null";

  static final String STANDS =
      "select p.kiosk_id, d.format, count(*) as discs from "
          + FREE
          + " where d.title_id = :title group by p.kiosk_id, d.format";

  static final String AWAY =
      """
      select d.format, count(*) as discs
      from disc d join disc_place p on p.disc_code = d.disc_code and p.kind = 'CUSTOMER'
      where d.title_id = :title and d.withdrawn_at is null
      group by d.format
      """;

  static final String KIOSKS =
      """
      select k.kiosk_id, k.name, k.address, k.latitude, k.longitude, k.zone,
             g.name as group_name, p.room, p.heard_at, p.status,
             case when not p.connected then p.changed_at end as lost_at
      from kiosk k
      join kiosk_group g on g.group_id = k.group_id and k.retired_at is null
      left join kiosk_presence p on p.kiosk_id = k.kiosk_id
      """;

  static final String SHELF =
      "select d.title_id, d.format, count(*) as discs from "
          + FREE
          + " where p.kiosk_id = :kiosk group by d.title_id, d.format";

  /**
   * Kiosks whose name or address is like what was typed; {@code known} and {@code plain} are plain.
   */
  static final String NEAR =
      """
      select kiosk_id, known, plain from (
        select k.kiosk_id, k.name, search_plain(k.name || ' ' || k.address) as known,
               search_plain(:typed) as plain
        from kiosk k where k.retired_at is null) as candidate
      where word_similarity(plain, known) > 0.3
      order by word_similarity(plain, known) desc, name, kiosk_id
      limit 50
      """;

  private InventoryStatements() {}
}
