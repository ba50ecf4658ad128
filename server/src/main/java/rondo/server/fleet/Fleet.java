package rondo.server.fleet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import rondo.base.id.GroupId;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.id.OperatorId;
import rondo.media.label.GroupCode;
import rondo.server.database.ConstraintViolation;
import rondo.server.event.Documents;

/**
 * Adds groups and kiosks for their operator (FEATURES N1). Each change is one statement with its
 * event, the operator its actor. Thread-safe.
 */
public final class Fleet {
  private static final int GROUPS = 10_000;
  private static final int TRIES = 5;
  private static final String CODE_TAKEN = "kiosk_group_code_unique";

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable changed;

  /**
   * The fleet in this database.
   *
   * @param changed tells every kiosk what it shall hold from now on
   */
  public Fleet(Jdbi jdbi, InstantSource clock, IdSource ids, Runnable changed) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.changed = changed;
  }

  /** Adds a kiosk; empty where the group is not the operator's, or a kiosk has that name. */
  public Optional<KioskId> add(OperatorId operator, NewKiosk wanted) {
    Optional<KioskId> added =
        jdbi.withHandle(handle -> add(handle, operator, wanted, ids, clock.instant()));
    added.ifPresent(kiosk -> changed.run());
    return added;
  }

  /** The same in a transaction of the caller, who tells the kiosks once it is committed. */
  public static Optional<KioskId> add(
      Handle handle, OperatorId operator, NewKiosk wanted, IdSource ids, Instant now) {
    var kiosk = new KioskId(ids.next());
    int added =
        by(operator, handle.createUpdate(FleetStatements.ADD_KIOSK), ids, now)
            .bind("operator", operator)
            .bind("kiosk", kiosk)
            .bind("group", wanted.group())
            .bind("name", wanted.name())
            .bind("zone", wanted.zone().getId())
            .bind("address", wanted.address())
            .bind("latitude", degrees(wanted.latitude()))
            .bind("longitude", degrees(wanted.longitude()))
            .bind("document", Documents.of(Map.of("name", wanted.name())).toString())
            .execute();
    return added == 0 ? Optional.empty() : Optional.of(kiosk);
  }

  /** Adds a group under a code nobody has; empty where a group of the operator has that name. */
  public Optional<GroupId> add(OperatorId operator, NewGroup wanted) {
    for (int left = TRIES; ; left--) {
      try {
        return add(operator, wanted, freeCode());
      } catch (JdbiException e) {
        if (left == 1 || !ConstraintViolation.nameOf(e).equals(Optional.of(CODE_TAKEN))) {
          throw e;
        }
      }
    }
  }

  private Optional<GroupId> add(OperatorId operator, NewGroup wanted, GroupCode code) {
    var group = new GroupId(ids.next());
    var document = Documents.of(Map.of("name", wanted.name(), "code", code));
    int added =
        jdbi.withHandle(handle ->
            by(operator, handle.createUpdate(FleetStatements.ADD_GROUP), ids, clock.instant())
                .bind("operator", operator)
                .bind("group", group)
                .bind("code", code.value())
                .bind("name", wanted.name())
                .bind("tariff", wanted.tariff())
                .bind("phone", wanted.phone().orElse(null))
                .bind("document", document.toString())
                .execute());
    return added == 0 ? Optional.empty() : Optional.of(group);
  }

  private GroupCode freeCode() {
    Set<String> taken =
        jdbi.withHandle(
            handle -> handle.createQuery(FleetStatements.CODES).mapTo(String.class).set());
    return LongStream.range(1, GROUPS)
        .mapToObj(GroupCode::of)
        .filter(code -> !taken.contains(code.value()))
        .findFirst()
        .orElseThrow(() -> new FleetFullException(GROUPS - 1));
  }

  private static @Nullable Double degrees(OptionalDouble degrees) {
    return degrees.isPresent() ? degrees.getAsDouble() : null;
  }

  private static Update by(OperatorId operator, Update update, IdSource ids, Instant now) {
    return update.bind("actor", "operator:" + operator).bind("event", ids.next()).bind("now", now);
  }
}
