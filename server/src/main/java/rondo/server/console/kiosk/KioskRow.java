package rondo.server.console.kiosk;

import static rondo.server.database.Columns.find;
import static rondo.server.database.Columns.findNumber;
import static rondo.server.database.Columns.findText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.design.piece.Status;
import rondo.server.console.page.ClockOffset;
import rondo.server.database.Columns;

/**
 * A kiosk with its link.
 *
 * @param discs in its slots
 * @param noted slots that are locked or hold a case nobody has read
 * @param today rentals since midnight of the operator's day
 * @param epoch the life of its journal
 * @param applied the last Fact that was applied
 * @param quarantined why its epoch has ended, if it waits for a new enrolment
 * @param keySince since when its key is in use
 * @param keyRenewalAsked whether an operator waits for a new one
 * @param retired when the operator took it out of use
 */
public record KioskRow(
    UUID id,
    String name,
    UUID groupId,
    String group,
    ZoneId zone,
    boolean connected,
    Optional<Instant> changed,
    Optional<Instant> heard,
    Optional<Instant> kioskClock,
    Optional<String> said,
    int discs,
    int noted,
    int today,
    int tasks,
    Optional<Integer> epoch,
    long applied,
    Optional<String> quarantined,
    Optional<Instant> keySince,
    boolean keyRenewalAsked,
    Optional<Instant> retired) {
  /** Words of a kiosk's heartbeat that say so. */
  private static final Set<String> NOT_SELLING = Set.of("returns_only", "out_of_service");

  static KioskRow of(ResultSet row) throws SQLException {
    return new KioskRow(
        Columns.id(row, "kiosk_id"),
        row.getString("name"),
        Columns.id(row, "group_id"),
        row.getString("group_name"),
        ZoneId.of(row.getString("zone")),
        row.getBoolean("connected"),
        find(row, "changed_at"),
        find(row, "heard_at"),
        find(row, "kiosk_clock"),
        findText(row, "status"),
        row.getInt("discs"),
        row.getInt("noted"),
        row.getInt("today"),
        row.getInt("tasks"),
        findNumber(row, "epoch"),
        row.getLong("applied"),
        findText(row, "quarantined"),
        find(row, "key_since"),
        find(row, "renewal_asked_at").isPresent(),
        find(row, "retired_at"));
  }

  /** Its shape and colour. */
  public Status status() {
    if (quarantined.isPresent() || retired.isPresent()) {
      return Status.OUT;
    }
    if (heard.isEmpty()) {
      return Status.UNKNOWN;
    }
    if (!connected) {
      return Status.AWAY;
    }
    return tasks > 0 || doesNotSell() ? Status.ATTENTION : Status.READY;
  }

  /** Whether the kiosk itself says that it rents nothing out. */
  private boolean doesNotSell() {
    return said.filter(NOT_SELLING::contains).isPresent();
  }

  /** Its state in a few words. */
  public String words() {
    return switch (status()) {
      case UNKNOWN -> "not yet seen";
      case OUT -> retired.isPresent() ? "retired" : "must be enrolled anew";
      case AWAY -> "away";
      case ATTENTION -> doesNotSell() ? inWords() : "needs attention";
      default -> inWords();
    };
  }

  private String inWords() {
    return said.map(word -> word.replace('_', ' ')).orElse("connected");
  }

  private Optional<ClockOffset> clock() {
    return kioskClock.flatMap(clock -> heard.map(at -> ClockOffset.of(at, clock)));
  }

  /** How far its clock is ahead of ours, as {@code +1.2 s}. */
  public String clockWords() {
    return clock().map(ClockOffset::words).orElse("not known");
  }

  /** Whether that offset needs somebody. */
  public boolean clockIsOff() {
    return clock().filter(ClockOffset::isOff).isPresent();
  }
}
