package rondo.server.doubles;

/** How doubles are found and made one. */
final class DoubleStatements {
  /**
   * Names that resemble each other (pg_trgm), of one year and kind, among titles lately changed.
   */
  static final String PAIRS =
      """
      with lately as (
        select title_id, name, year, kind from title
        where merged_into is null and (:asked = '' or name ilike :pattern)
        order by changed_at desc, title_id
        limit :looked
      ), pairs as (
        select distinct least(l.title_id, o.title_id) as one,
               greatest(l.title_id, o.title_id) as other,
               similarity(lower(l.name), lower(o.name)) as alike
        from lately l
        join title o on o.year = l.year and o.kind = l.kind and o.title_id <> l.title_id
          and o.merged_into is null
        where similarity(lower(l.name), lower(o.name)) > 0.55
      )
      select p.alike,
             a.title_id as a_id, a.name as a_name, a.year as a_year, a.made_by as a_by,
             a.age as a_age,
             (select count(*) from disc d where d.title_id = a.title_id) as a_discs,
             (select count(*) from rental r where r.title_id = a.title_id) as a_rentals,
             b.title_id as b_id, b.name as b_name, b.year as b_year, b.made_by as b_by,
             b.age as b_age,
             (select count(*) from disc d where d.title_id = b.title_id) as b_discs,
             (select count(*) from rental r where r.title_id = b.title_id) as b_rentals
      from (select * from pairs order by alike desc, one, other limit :most) p
      join title a on a.title_id = p.one
      join title b on b.title_id = p.other
      order by p.alike desc, a.name, a.title_id, b.title_id
      """;

  static final String LOCK =
      """
      select title_id, name, kind, merged_into is null as living from title
      where title_id in (:kept, :gone) order by title_id for update
      """;

  /** Which edition of the one that goes is the same as one that stays. */
  static final String TWINS =
      """
      select g.edition_id as gone, k.edition_id as kept
      from edition g join edition k
        on k.title_id = :kept and k.format = g.format and k.name = g.name
      where g.title_id = :gone
      """;

  static final String MOVE_DISCS = "update disc set edition_id = :kept where edition_id = :gone";

  static final String MOVE_CODES =
      "update identifier set edition_id = :kept where edition_id = :gone";

  static final String MOVE_EDITIONS =
      """
      update edition set title_id = :kept
      where title_id = :gone and not exists (
        select 1 from edition k
        where k.title_id = :kept and k.format = edition.format and k.name = edition.name)
      """;

  static final String DISCS = "update disc set title_id = :kept where title_id = :gone";

  static final String CODES = "update identifier set title_id = :kept where title_id = :gone";

  static final String KEYS = "update title_key set title_id = :kept where title_id = :gone";

  static final String NAMES =
      """
      insert into title_name (title_id, language, name)
      select :kept, language, name from title_name where title_id = :gone
      on conflict do nothing
      """;

  static final String EARLIER = "update title set merged_into = :kept where merged_into = :gone";

  /** The one that stays is for nobody younger than either was. */
  static final String END =
      """
      with ended as (
        update title set merged_into = :kept, version = version + 1, changed_at = :now
        where title_id = :gone returning title_id
      ), grown as (
        update title set version = version + 1, changed_at = :now,
                         age = greatest(age, (select g.age from title g where g.title_id = :gone))
        where title_id = :kept returning title_id
      ), told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        select :event, :event, :actor, :now, :now, 'titles-merged', cast(:document as jsonb)
        from ended
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private DoubleStatements() {}
}
