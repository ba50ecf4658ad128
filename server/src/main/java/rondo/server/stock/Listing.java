package rondo.server.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.server.database.Columns;
import rondo.server.inventory.PlaceKind;

/** Why a disc cannot be listed, in words; empty where it can. */
final class Listing {
  private Listing() {}

  static Optional<String> refusal(
      Handle handle, KioskId kiosk, DiscCode disc, Direction direction) {
    return handle
        .createQuery(StockStatements.DISC)
        .bind("kiosk", kiosk.value())
        .bind("disc", disc.value())
        .map((row, _) -> refusal(row, kiosk, direction))
        .findOne()
        .orElse(Optional.of("None of your discs has this code."));
  }

  private static Optional<String> refusal(ResultSet row, KioskId kiosk, Direction direction)
      throws SQLException {
    PlaceKind kind = PlaceKind.valueOf(row.getString("kind"));
    boolean here =
        kind == PlaceKind.SLOT
            && Columns.findId(row, "kiosk_id").filter(kiosk.value()::equals).isPresent();
    return direction == Direction.OUT ? out(here) : in(row, kind, here);
  }

  private static Optional<String> out(boolean here) {
    return here ? Optional.empty() : Optional.of("It does not stand in this kiosk.");
  }

  private static Optional<String> in(ResultSet row, PlaceKind kind, boolean here)
      throws SQLException {
    if (!row.getBoolean("taken")) {
      return Optional.of("This kiosk does not take discs of its group.");
    }
    if (row.getBoolean("withdrawn")) {
      return Optional.of("It is withdrawn.");
    }
    if (here) {
      return Optional.of(
          "It stands here already, in slot %d-%d."
              .formatted(row.getInt("deck"), row.getInt("position")));
    }
    return switch (kind) {
      case CUSTOMER -> Optional.of("A customer has it.");
      case SOLD -> Optional.of("It was sold.");
      case OPERATOR, SLOT, MACHINE, UNRESOLVED -> Optional.empty();
    };
  }
}
