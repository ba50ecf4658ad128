package rondo.server.exchange.group;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import rondo.base.id.GroupId;
import rondo.base.id.OperatorId;
import rondo.server.database.Columns;
import rondo.server.exchange.cell.Reading;
import rondo.server.exchange.cell.Row;

/**
 * The groups of one operator; others are as if they did not exist.
 *
 * @param groups by code
 */
public record OwnGroups(List<Group> groups) {
  /** The heading of the column that names a group. */
  public static final String COLUMN = "group";

  private static final int LONGEST = 60;
  private static final String OWN =
      """
      select g.group_id, g.code, g.name, g.currency,
             (select k.zone from kiosk k where k.group_id = g.group_id
              order by k.created_at, k.kiosk_id limit 1) as zone
      from kiosk_group g where g.operator_id = :operator order by g.code
      """;

  public OwnGroups {
    groups = List.copyOf(groups);
  }

  /**
   * A group.
   *
   * @param zone of its first kiosk
   */
  public record Group(
      GroupId id, String code, String name, String currency, Optional<ZoneId> zone) {}

  /** Reads them. */
  public static OwnGroups of(Handle handle, OperatorId operator) {
    return new OwnGroups(
        handle
            .createQuery(OWN)
            .bind("operator", operator)
            .map((row, context) ->
                new Group(
                    new GroupId(Columns.id(row, "group_id")),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("currency"),
                    Columns.findText(row, "zone").map(ZoneId::of)))
            .list());
  }

  /** The group that a row names by its code or name; what is wrong stands in the row. */
  public Optional<Group> named(Row row) {
    Optional<Group> group = row.given(COLUMN, LONGEST, this::read);
    if (group.isEmpty() && row.flaws().isEmpty()) {
      row.wrong(COLUMN, "Name the group, by its name or by the code on its labels.");
    }
    return group;
  }

  private Reading<Group> read(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return groups.stream()
        .filter(group ->
            group.code().toLowerCase(Locale.ROOT).equals(plain)
                || group.name().toLowerCase(Locale.ROOT).equals(plain))
        .findFirst()
        .<Reading<Group>>map(Reading.Good::new)
        .orElseGet(() -> new Reading.Bad<>("You have no group of this name or code."));
  }
}
