package rondo.server.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.media.label.CodeReading;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.identity.ServiceCode;
import rondo.server.store.Pen;

/**
 * Where an operator says what people are to do at a kiosk, and settles what an audit has found.
 * Each act leaves an event with its actor (I27) and is told to the kiosk at once. Thread-safe.
 */
public final class StockDesk {
  /** How long a service code is good. */
  public static final Duration CODE_LIFE = Duration.ofHours(8);

  /** The most lines that are read of a list. */
  public static final int LINES = 500;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;
  private final RandomGenerator random;
  private final Consumer<KioskId> changed;

  /**
   * A desk.
   *
   * @param changed is told of which kiosk the orders are other ones now
   */
  public StockDesk(
      Jdbi jdbi,
      InstantSource clock,
      IdSource ids,
      RandomGenerator random,
      Consumer<KioskId> changed) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.random = random;
    this.changed = changed;
  }

  /** A code for one person at one kiosk; a newer one takes the place of the one before. */
  public IssuedServiceCode code(KioskId kiosk, String actor) {
    var code = ServiceCode.draw(random);
    String salt = ServiceCode.salt(random);
    String hash = code.hash(salt);
    Instant now = now();
    Instant until = now.plus(CODE_LIFE);
    jdbi.useTransaction(handle -> {
      lock(handle, kiosk);
      handle
          .createUpdate(StockStatements.CODE)
          .bind("kiosk", kiosk.value())
          .bind("salt", salt)
          .bind("hash", hash)
          .bind("now", now)
          .bind("until", until)
          .execute();
      tell(handle, kiosk, Optional.empty(), actor, "service-code-issued", Map.of("until", until));
    });
    changed.accept(kiosk);
    return new IssuedServiceCode(code, until);
  }

  /** Puts discs on the list of a kiosk; what cannot be there is told line by line. */
  public Listed list(KioskId kiosk, String actor, Direction direction, List<String> lines) {
    List<Listed.Refused> refused = new ArrayList<>();
    int taken =
        jdbi.inTransaction(handle -> {
          lock(handle, kiosk);
          List<String> listed = new ArrayList<>();
          for (String line : inOneOrder(lines)) {
            list(handle, kiosk, direction, line)
                .ifPresentOrElse(
                    why -> refused.add(new Listed.Refused(line, why)), () -> listed.add(line));
          }
          if (!listed.isEmpty()) {
            var particulars = Map.of("direction", direction, "discs", listed.size());
            tell(handle, kiosk, Optional.empty(), actor, "stock-listed", particulars);
          }
          return listed.size();
        });
    changed.accept(kiosk);
    refused.sort(Comparator.comparingInt(line -> lines.indexOf(line.line())));
    return new Listed(taken, refused);
  }

  /** Two lists of the same discs wait for each other's discs in one order, so that both end. */
  private static List<String> inOneOrder(List<String> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparing(line ->
                DiscCode.parse(line) instanceof CodeReading.Code<DiscCode>(var disc)
                    ? disc.value()
                    : ""))
        .toList();
  }

  private Optional<String> list(Handle handle, KioskId kiosk, Direction direction, String line) {
    return switch (DiscCode.parse(line)) {
      case CodeReading.NotACode<DiscCode> _ -> Optional.of("This is no disc code.");
      case CodeReading.Code<DiscCode>(var disc) ->
          Listing.refusal(handle, kiosk, disc, direction)
              .or(() -> added(handle, kiosk, disc, direction));
    };
  }

  private Optional<String> added(Handle handle, KioskId kiosk, DiscCode disc, Direction direction) {
    handle
        .createUpdate(StockStatements.FORGET_DONE)
        .bind("kiosk", kiosk.value())
        .bind("disc", disc.value())
        .bind("direction", direction.name())
        .execute();
    boolean added =
        handle
                .createUpdate(StockStatements.LIST)
                .bind("kiosk", kiosk.value())
                .bind("disc", disc.value())
                .bind("direction", direction.name())
                .bind("now", now())
                .execute()
            == 1;
    return added ? Optional.empty() : Optional.of("It is on a list already.");
  }

  /** Takes a disc off the list of a kiosk. */
  public void remove(KioskId kiosk, String actor, DiscCode disc) {
    jdbi.useTransaction(handle -> {
      int removed =
          handle
              .createUpdate(StockStatements.REMOVE)
              .bind("kiosk", kiosk.value())
              .bind("disc", disc.value())
              .execute();
      if (removed == 1) {
        tell(handle, kiosk, Optional.of(disc), actor, "stock-unlisted", Map.of());
      }
    });
    changed.accept(kiosk);
  }

  /** Forgets what is done. */
  public void clearDone(KioskId kiosk, String actor) {
    jdbi.useTransaction(handle -> {
      int cleared =
          handle.createUpdate(StockStatements.CLEAR).bind("kiosk", kiosk.value()).execute();
      if (cleared > 0) {
        var particulars = Map.of("discs", cleared);
        tell(handle, kiosk, Optional.empty(), actor, "stock-cleared", particulars);
      }
    });
    changed.accept(kiosk);
  }

  /** Every slot is to be read. */
  public void audit(KioskId kiosk, String actor) {
    Instant now = now();
    jdbi.useTransaction(handle -> {
      int ordered =
          handle
              .createUpdate(StockStatements.AUDIT)
              .bind("kiosk", kiosk.value())
              .bind("number", now.getEpochSecond())
              .bind("now", now)
              .execute();
      if (ordered == 1) {
        var particulars = Map.of("audit", now.getEpochSecond());
        tell(handle, kiosk, Optional.empty(), actor, "audit-ordered", particulars);
      }
    });
    changed.accept(kiosk);
  }

  /**
   * Settles one reading. What was seen is told to the kiosk, whose own report then moves the discs:
   * it alone knows whether the slot has changed since.
   *
   * @return false where there is no such reading, it is settled, or nothing was seen to accept
   */
  public boolean settle(
      KioskId kiosk, UUID reading, Settlement decision, String reason, String actor) {
    boolean settled =
        jdbi.inTransaction(handle -> {
          lock(handle, kiosk);
          return handle
              .createQuery(StockStatements.READING)
              .bind("reading", reading)
              .bind("kiosk", kiosk.value())
              .mapTo(String.class)
              .findOne()
              .map(json -> (Fact.SlotRead) StrictJson.wire().readText(json, Fact.class))
              .filter(read -> settle(handle, kiosk, reading, read, decision, reason))
              .map(read -> {
                told(handle, kiosk, reading, read, decision, reason, actor);
                return true;
              })
              .orElse(false);
        });
    if (settled) {
      changed.accept(kiosk);
    }
    return settled;
  }

  private boolean settle(
      Handle handle,
      KioskId kiosk,
      UUID reading,
      Fact.SlotRead read,
      Settlement decision,
      String reason) {
    Optional<SlotContent> seen = Seen.in(read);
    if (decision == Settlement.ACCEPT && seen.isEmpty()) {
      return false;
    }
    return handle
            .createUpdate(StockStatements.SETTLE)
            .bind("reading", reading)
            .bind("kiosk", kiosk.value())
            .bind("deck", read.slot().deck())
            .bind("position", read.slot().position())
            .bind("decision", decision.name())
            .bind("was", StrictJson.wire().writeText(read.believed()))
            .bind(
                "becomes",
                seen.filter(_ -> decision == Settlement.ACCEPT)
                    .map(StrictJson.wire()::writeText)
                    .orElse(null))
            .bind("reason", reason)
            .bind("now", now())
            .execute()
        == 1;
  }

  private void told(
      Handle handle,
      KioskId kiosk,
      UUID reading,
      Fact.SlotRead read,
      Settlement decision,
      String reason,
      String actor) {
    var particulars =
        Map.of(
            "slot", read.slot(), "decision", decision, "verdict", read.verdict(), "reason", reason);
    tell(handle, kiosk, read.disc(), actor, "slot-settled", particulars, Optional.of(reading));
    if (decision == Settlement.TASK) {
      handle
          .createUpdate(StockStatements.TASK)
          .bind("task", ids.next())
          .bind("kind", "slot-to-check")
          .bind("kiosk", kiosk.value())
          .bind("disc", read.disc().map(DiscCode::value).orElse(null))
          .bind("detail", "slot %s: %s; %s".formatted(read.slot(), read.verdict(), reason))
          .bind("now", now())
          .execute();
    }
  }

  private void tell(
      Handle handle,
      KioskId kiosk,
      Optional<DiscCode> disc,
      String actor,
      String type,
      Map<String, ?> particulars) {
    tell(handle, kiosk, disc, actor, type, particulars, Optional.empty());
  }

  private void tell(
      Handle handle,
      KioskId kiosk,
      Optional<DiscCode> disc,
      String actor,
      String type,
      Map<String, ?> particulars,
      Optional<UUID> cause) {
    UUID event = ids.next();
    handle
        .createUpdate(StockStatements.EVENT)
        .bind("event", event)
        .bind("cause", cause.orElse(event))
        .bind("actor", actor)
        .bind("kiosk", kiosk.value())
        .bind("disc", disc.map(DiscCode::value).orElse(null))
        .bind("now", now())
        .bind("type", type)
        .bind("document", StrictJson.wire().writeText(particulars))
        .execute();
  }

  private static void lock(Handle handle, KioskId kiosk) {
    handle
        .createQuery(StockStatements.LOCK)
        .bind("kiosk", kiosk.value())
        .mapTo(Integer.class)
        .findOne();
  }

  private Instant now() {
    return Pen.whole(clock.instant());
  }
}
