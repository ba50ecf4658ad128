package rondo.server.console.kiosk;

import static rondo.server.database.Columns.findText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.server.database.Columns;

/**
 * One group of the operator, with where its discs are.
 *
 * @param code on the labels of its discs
 * @param tariff that its rentals follow, with its version
 * @param discs how many it owns
 * @param slots how many of them stand in a slot, of whichever kiosk
 * @param customers how many are with customers
 * @param kiosks its kiosks by name
 */
public record GroupView(
    UUID id,
    String code,
    String name,
    String tariff,
    String currency,
    Optional<String> phone,
    int discs,
    int slots,
    int customers,
    List<KioskRow> kiosks) {
  static GroupView of(ResultSet row) throws SQLException {
    return new GroupView(
        Columns.id(row, "group_id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("tariff"),
        row.getString("currency"),
        findText(row, "help_phone"),
        0,
        0,
        0,
        List.of());
  }

  /** The same with those of these kiosks that belong to it. */
  GroupView with(List<KioskRow> all) {
    var own = all.stream().filter(kiosk -> kiosk.groupId().equals(id)).toList();
    return new GroupView(id, code, name, tariff, currency, phone, discs, slots, customers, own);
  }

  /** The same with how many discs it has, and where. */
  GroupView with(GroupCounts.Count count) {
    return new GroupView(
        id,
        code,
        name,
        tariff,
        currency,
        phone,
        count.discs(),
        count.slots(),
        count.customers(),
        kiosks);
  }

  /** Its kiosks without those that are retired. */
  public List<KioskRow> inUse() {
    return kiosks.stream().filter(kiosk -> kiosk.retired().isEmpty()).toList();
  }

  /** Its kiosks that were taken out of use. */
  public List<KioskRow> retired() {
    return kiosks.stream().filter(kiosk -> kiosk.retired().isPresent()).toList();
  }

  /** Its discs that are neither in a slot nor with a customer. */
  public int elsewhere() {
    return discs - slots - customers;
  }
}
