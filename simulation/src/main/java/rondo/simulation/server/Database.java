package rondo.simulation.server;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import rondo.server.store.RentalStore;
import rondo.server.store.Step;
import rondo.server.store.WriteResult;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.time.Schedule;
import rondo.simulation.watch.Onlooker;
import rondo.simulation.watch.Sight;

/**
 * The way to the server's records, which fails as the way to PostgreSQL does: a statement that was
 * never begun, one that lost to another, one that was done and nobody heard of it, and a database
 * that is away for minutes (F7, F8). For one thread alone.
 */
final class Database {
  private final RentalStore records;
  private final Schedule time;
  private final Swarm swarm;
  private Onlooker onlooker = Onlooker.NONE;
  private long awayUntil;

  Database(RentalStore records, Schedule time, Swarm swarm) {
    this.records = records;
    this.time = time;
    this.swarm = swarm;
  }

  /** Tells of each step that has become durable. */
  void watchedBy(Onlooker given) {
    onlooker = given;
  }

  /** It cannot be reached for so many milliseconds, 0: it can again. */
  void leave(long millis) {
    awayUntil = time.now() + millis;
  }

  /** Whether it cannot be reached. */
  boolean isAway() {
    return time.now() < awayUntil;
  }

  /** Its records, for reading; throws what the pool throws when it is away. */
  RentalStore reached() {
    if (isAway()) {
      throw noConnection();
    }
    return records;
  }

  /** Writes a step, as far as one can. */
  WriteResult write(Step step) {
    RentalStore there = reached();
    if (swarm.happens(FaultKind.DATABASE_COLLIDED)) {
      return new WriteResult.LostRace(); // as PostgresRentalStore reads SQLSTATE class 40
    }
    if (swarm.happens(FaultKind.DATABASE_REFUSED)) {
      throw noConnection();
    }
    WriteResult result = there.write(step);
    if (result instanceof WriteResult.Won) {
      onlooker.saw(new Sight.Written(step));
    }
    if (swarm.happens(FaultKind.DATABASE_UNHEARD)) {
      throw new UnableToExecuteStatementException(
          "the connection broke", new SQLRecoverableException("connection reset"), null);
    }
    return result;
  }

  private static ConnectionException noConnection() {
    return new ConnectionException(
        new SQLTransientConnectionException("no connection from the pool in time"));
  }
}
