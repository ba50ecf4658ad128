package rondo.server.title;

/** How titles are read and written; many at once, as JSON rows whose keys are the columns. */
final class TitleStatements {
  static final String FIND =
      """
      select cast(jsonb_build_object(
        'title', to_jsonb(t),
        'names', (select coalesce(jsonb_agg(to_jsonb(n) order by n.language), '[]')
                  from title_name n where n.title_id = t.title_id),
        'makers', (select coalesce(jsonb_agg(to_jsonb(m) order by m.position), '[]')
                   from title_maker m where m.title_id = t.title_id),
        'editions', (select coalesce(jsonb_agg(to_jsonb(e) order by e.format, e.name), '[]')
                     from edition e where e.title_id = t.title_id),
        'identifiers', (select coalesce(jsonb_agg(to_jsonb(i) order by i.scheme, i.value), '[]')
                        from identifier i where i.title_id = t.title_id)) as text)
      from title t
      where t.title_id = any(:titles)
      """;

  static final String SAVE =
      """
      insert into title (title_id, kind, name, year, genre, genres, made_by, minutes, age,
                         languages, subtitles, series, part, version, added_at, changed_at)
      select title_id, kind, name, year, genre, genres, made_by, minutes, age,
             languages, subtitles, series, part, 1, :now, :now
      from jsonb_to_recordset(cast(:rows as jsonb)) as given (
        title_id uuid, kind text, name text, year integer, genre text, genres text[],
        made_by text, minutes integer, age integer, languages text[], subtitles text[],
        series text, part integer)
      on conflict (title_id) do update set
        kind = excluded.kind, name = excluded.name, year = excluded.year, genre = excluded.genre,
        genres = excluded.genres, made_by = excluded.made_by, minutes = excluded.minutes,
        age = excluded.age, languages = excluded.languages, subtitles = excluded.subtitles,
        series = excluded.series, part = excluded.part, version = title.version + 1,
        changed_at = excluded.changed_at
      """;

  static final String CLEAR_NAMES = "delete from title_name where title_id = any(:titles)";

  static final String SAVE_NAMES =
      """
      insert into title_name (title_id, language, name)
      select title_id, language, name from jsonb_to_recordset(cast(:rows as jsonb)) as given (
        title_id uuid, language text, name text)
      """;

  static final String CLEAR_MAKERS = "delete from title_maker where title_id = any(:titles)";

  static final String SAVE_MAKERS =
      """
      insert into title_maker (title_id, position, role, name)
      select title_id, position, role, name
      from jsonb_to_recordset(cast(:rows as jsonb)) as given (
        title_id uuid, position integer, role text, name text)
      """;

  static final String SAVE_EDITIONS =
      """
      insert into edition (edition_id, title_id, format, name, published, minutes, languages,
                           subtitles)
      select edition_id, title_id, format, name, published, minutes, languages, subtitles
      from jsonb_to_recordset(cast(:rows as jsonb)) as given (
        edition_id uuid, title_id uuid, format text, name text, published integer,
        minutes integer, languages text[], subtitles text[])
      on conflict (edition_id) do update set
        title_id = excluded.title_id, format = excluded.format, name = excluded.name,
        published = excluded.published, minutes = excluded.minutes,
        languages = excluded.languages, subtitles = excluded.subtitles,
        version = edition.version + 1
      """;

  static final String CLEAR_IDENTIFIERS = "delete from identifier where title_id = any(:titles)";

  static final String SAVE_IDENTIFIERS =
      """
      insert into identifier (scheme, value, title_id, edition_id)
      select scheme, value, title_id, edition_id
      from jsonb_to_recordset(cast(:rows as jsonb)) as given (
        scheme text, value text, title_id uuid, edition_id uuid)
      """;

  static final String LATER = "select set_config('rondo.search_later', :later, true)";

  static final String RENEW = "select renew_title_search(:titles)";

  private TitleStatements() {}
}
