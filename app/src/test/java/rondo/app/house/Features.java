package rondo.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/**
 * A feature is a package of a module. The server's write path is one feature in several packages:
 * its single statement writes checkout, rental, payment, ledger, places and events together, so
 * that each of them knows the others (ARCHITECTURE.md, "A server step is one statement").
 */
final class Features implements SliceAssignment {
  private static final Set<String> WRITE_PATH =
      Set.of(
          "checkout",
          "debt",
          "event",
          "fault",
          "grace",
          "inventory",
          "ledger",
          "payment",
          "refund",
          "rental",
          "returns",
          "store",
          "task");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass item) {
    String[] parts = item.getPackageName().split("\\.");
    if (parts.length < 3 || !parts[0].equals("rondo")) {
      return SliceIdentifier.ignore();
    }
    boolean writes = parts[1].equals("server") && WRITE_PATH.contains(parts[2]);
    return SliceIdentifier.of(parts[1], writes ? "write path" : parts[2]);
  }

  @Override
  public String getDescription() {
    return "features of a module";
  }
}
