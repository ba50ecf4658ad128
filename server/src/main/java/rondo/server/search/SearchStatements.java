package rondo.server.search;

/** What a search asks the database. */
final class SearchStatements {
  static final String PLAIN = "select search_plain(:typed)";

  private static final String KEYSET =
      """
        and (name, title_id) > (:name, :title)
        and (:kind = '' or kind = :kind)
      order by name, title_id
      limit :limit
      """;

  static final String BEGINS =
      "select title_id, name from title_search where name >= :from and name < :to\n" + KEYSET;

  static final String FEW =
      """
      select count(*) from (
        select 1 from title_search where words @@ cast(:query as tsquery) limit :most) as hit
      """;

  /** Reads the rows of the index and sorts them. */
  static final String HOLDS_FEW =
      """
      with hit as materialized (
        select title_id, name, kind from title_search where words @@ cast(:query as tsquery))
      select title_id, name from hit where not (name >= :from and name < :to)
      """
          + KEYSET;

  /** Goes through the titles in order until enough are found, which is soon. */
  static final String HOLDS_MANY =
      """
      select title_id, name from title_search
      where words @@ cast(:query as tsquery) and not (name >= :from and name < :to)
      """
          + KEYSET;

  static final String MEANS =
      """
      with hit as materialized (
        select title_id, name, kind from title_search
        where words @@ cast(:meant as tsquery) and not words @@ cast(:query as tsquery)
        limit :most)
      select title_id, name from hit where not (name >= :from and name < :to)
      """
          + KEYSET;

  static final String LENIENT = "select set_config('pg_trgm.similarity_threshold', '0.2', true)";

  static final String ALIKE =
      """
      select word from search_word
      where word % :typed and char_length(word) >= :least
      order by similarity(word, :typed) desc, word
      limit 60
      """;

  private SearchStatements() {}
}
