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

  /**
   * Goes through the next titles of the list and picks those that hold the words: where many do, a
   * few hundred titles are enough, and none is sorted.
   */
  static final String HOLDS_NEXT =
      """
      select title_id, name from (
        select title_id, name, kind, words from title_search
        where (name, title_id) > (:name, :title)
        order by name, title_id
        limit 2000) as next
      where words @@ cast(:query as tsquery) and not (name >= :from and name < :to)
      """
          + KEYSET;

  /** Looks the words up in the index and sorts the titles that hold them. */
  static final String HOLDS =
      """
      with hit as materialized (
        select title_id, name, kind from title_search where words @@ cast(:query as tsquery))
      select title_id, name from hit where not (name >= :from and name < :to)
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
