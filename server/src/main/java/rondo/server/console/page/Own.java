package rondo.server.console.page;

/** The beginning of each query of the console: an operator sees the own kiosks, no others. */
public final class Own {
  /** Names {@code own} the kiosks of {@code :operator}. */
  public static final String KIOSKS =
      """
      with own as (
        select k.kiosk_id, k.name, k.zone, k.group_id, k.retired_at
        from kiosk k join kiosk_group g on g.group_id = k.group_id
        where g.operator_id = :operator)
      """;

  private Own() {}
}
