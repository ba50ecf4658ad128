package rondo.server.exchange.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rondo.base.id.GroupId;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.kiosk.KioskStore.Known;
import rondo.server.exchange.run.Scope;
import rondo.server.exchange.run.Taking;
import rondo.server.exchange.run.Tally;
import rondo.server.fleet.Fleet;
import rondo.server.fleet.NewKiosk;
import rondo.server.form.Typed;

/** Takes a file of kiosks; what a cell may be is what the console's form takes. */
public final class KioskTaking implements Taking {
  private static final List<String> FIELDS =
      List.of(
          KioskColumns.NAME,
          KioskColumns.ZONE,
          KioskColumns.ADDRESS,
          KioskColumns.LATITUDE,
          KioskColumns.LONGITUDE);
  private static final String GROUP = "group";
  private static final int LONGEST = 200;
  private static final String NONE = "-";

  private final Map<String, Long> seen = new HashMap<>();
  private @Nullable OwnGroups groups;

  @Override
  public void take(Scope scope, List<Row> rows, Tally tally) {
    OwnGroups own = groups == null ? OwnGroups.of(scope.handle(), scope.operator()) : groups;
    groups = own;
    Map<String, Known> known = KioskStore.known(scope);
    for (Row row : rows) {
      own.named(row).ifPresent(group -> judge(scope, row, group.id(), known, tally));
      row.flaws().forEach(tally::wrong);
    }
  }

  private void judge(Scope scope, Row row, GroupId group, Map<String, Known> known, Tally tally) {
    String key = row.text(KioskColumns.NAME, LONGEST).toLowerCase(Locale.ROOT);
    Optional<Known> before = Optional.ofNullable(known.get(key));
    if (before.isPresent() && !before.get().kiosk().group().equals(group)) {
      row.wrong(GROUP, "You have a kiosk of this name in another group, and it stays there.");
      return;
    }
    Optional<NewKiosk> read = read(row, group, before.map(Known::kiosk));
    if (read.isEmpty()) {
      return;
    }
    boolean same = before.map(Known::kiosk).equals(read);
    Long earlier = seen.putIfAbsent(key, row.line());
    if (earlier != null && !same) {
      row.wrong(
          KioskColumns.NAME, "Line %d describes the same kiosk otherwise.".formatted(earlier));
      return;
    }
    if (same) {
      tally.same();
    } else {
      write(scope, row, key, before, read.get(), known, tally);
    }
  }

  private static void write(
      Scope scope,
      Row row,
      String key,
      Optional<Known> before,
      NewKiosk kiosk,
      Map<String, Known> known,
      Tally tally) {
    if (before.isPresent()) {
      KioskStore.change(scope, before.get().id(), kiosk);
      known.put(key, new Known(before.get().id(), kiosk));
      tally.changed();
      return;
    }
    var id = Fleet.add(scope.handle(), scope.operator(), kiosk, scope.ids(), scope.now());
    if (id.isEmpty()) {
      row.wrong(KioskColumns.NAME, "You have a kiosk of this name.");
      return;
    }
    known.put(key, new Known(id.get(), kiosk));
    tally.added();
  }

  /** What the row says over what is known, read as the console's form is. */
  private static Optional<NewKiosk> read(Row row, GroupId group, Optional<NewKiosk> before) {
    Map<String, String> fields = new HashMap<>(before.map(KioskTaking::typed).orElse(Map.of()));
    fields.put(GROUP, group.toString());
    for (String field : FIELDS) {
      String text = row.text(field, LONGEST);
      if (!text.isEmpty()) {
        fields.put(field, text.equals(NONE) ? "" : text);
      }
    }
    if (!row.flaws().isEmpty()) {
      return Optional.empty();
    }
    before.ifPresent(kiosk -> fields.put(KioskColumns.NAME, kiosk.name()));
    return switch (NewKiosk.read(fields)) {
      case Typed.Good<NewKiosk>(NewKiosk kiosk) -> Optional.of(kiosk);
      case Typed.Bad<NewKiosk>(Map<String, String> errors) -> {
        errors.forEach(row::wrong);
        yield Optional.empty();
      }
    };
  }

  private static Map<String, String> typed(NewKiosk kiosk) {
    Map<String, String> fields = new HashMap<>();
    fields.put(KioskColumns.NAME, kiosk.name());
    fields.put(KioskColumns.ZONE, kiosk.zone().getId());
    fields.put(KioskColumns.ADDRESS, kiosk.address());
    fields.put(KioskColumns.LATITUDE, Degrees.text(kiosk.latitude()));
    fields.put(KioskColumns.LONGITUDE, Degrees.text(kiosk.longitude()));
    return fields;
  }
}
