package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import rondo.base.id.KioskId;
import rondo.base.secret.SecretFolder;
import rondo.kiosk.link.Enrolment;
import rondo.kiosk.link.EnrolmentOutcome;
import rondo.kiosk.link.HeldStates;
import rondo.kiosk.link.IdentityKeeper;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.link.LinkPace;
import rondo.kiosk.link.Outbox;
import rondo.kiosk.link.ServerLinkParts;
import rondo.kiosk.link.WebSocketServerLink;
import rondo.protocol.chain.ChainLink;
import rondo.server.link.AskDesk;
import rondo.server.link.FactDesk;
import rondo.server.link.KeyTimes;
import rondo.server.link.LinkKeys;
import rondo.server.link.LinkLimits;
import rondo.server.link.LinkParts;
import rondo.server.link.LinkServer;
import rondo.server.link.LinkSettings;

/** A server's end on a real port, and what a test needs to bring kiosks to it. */
final class LinkHouse implements AutoCloseable {
  static final LinkPace QUICK =
      new LinkPace(
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          Duration.ofMillis(20),
          Duration.ofMillis(100),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));

  final RecordingDesk desk;
  final SecureRandom random = new SecureRandom();
  final LinkKeys keys;

  /** Moves the server's monotonic time, in nanoseconds. */
  final AtomicLong skew = new AtomicLong();

  /** Every identity that a link has kept, the newest last. */
  final List<KioskIdentity> kept = new CopyOnWriteArrayList<>();

  /** When keys follow each other; counts from the next start. */
  KeyTimes times = KeyTimes.standard();

  /** What kiosks say of themselves in heartbeats. */
  volatile String status = "idle";

  /** How many places they say are free. */
  volatile Optional<Integer> room = Optional.empty();

  private final Jdbi jdbi;
  private final Clock clock;
  private FactDesk facts;
  private AskDesk asks;
  private @Nullable LinkServer server;

  LinkHouse(Jdbi jdbi, Path folder, Clock clock) {
    this(jdbi, folder, clock, new RecordingDesk(jdbi), Optional.empty());
  }

  /** Facts go to a real desk. */
  LinkHouse(Jdbi jdbi, Path folder, Clock clock, FactDesk facts) {
    this(jdbi, folder, clock, new RecordingDesk(jdbi), Optional.of(facts));
  }

  private LinkHouse(
      Jdbi jdbi, Path folder, Clock clock, RecordingDesk desk, Optional<FactDesk> facts) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.desk = desk;
    this.facts = facts.orElse(desk);
    this.asks = desk;
    this.keys = LinkKeys.in(SecretFolder.open(folder.resolve("secret"), random), clock, random);
    start(0);
  }

  void start(int port) {
    start(LinkSettings.at("127.0.0.1", port));
  }

  /** The same server with other settings, on a free port. */
  void restart(Duration silence, LinkLimits limits) {
    server().close();
    start(LinkSettings.at("127.0.0.1", 0).with(limits).silentFor(silence));
  }

  /** From the next start on, Facts and Asks go here. */
  void serve(FactDesk factDesk, AskDesk askDesk) {
    facts = factDesk;
    asks = askDesk;
  }

  private void start(LinkSettings settings) {
    server =
        LinkServer.start(
            settings.with(times),
            keys,
            new LinkParts(jdbi, facts, asks, clock, () -> System.nanoTime() + skew.get(), random));
  }

  LinkServer server() {
    return java.util.Objects.requireNonNull(server);
  }

  int port() {
    return server().port();
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + port());
  }

  /** A kiosk with its operator, tariff and group. */
  KioskId newKiosk() {
    UUID operator = UUID.randomUUID();
    UUID group = UUID.randomUUID();
    KioskId kiosk = new KioskId(UUID.randomUUID());
    jdbi.useHandle(handle -> {
      handle.execute("insert into operator values (?, 'Test')", operator);
      handle.execute(
          "insert into tariff values ('standard', 1, '{}', now()) on conflict do nothing");
      handle.execute(
          """
          insert into kiosk_group
            (group_id, operator_id, code, name, currency, tariff_id, tariff_version)
          values (?, ?, ?, 'Group', 'USD', 'standard', 1)
          """,
          group,
          operator,
          group.toString());
      handle.execute(
          """
          insert into kiosk (kiosk_id, group_id, name, zone, created_at)
          values (?, ?, 'Station', 'Europe/Berlin', now())
          """,
          kiosk.value(),
          group);
    });
    return kiosk;
  }

  /** A new controller for a kiosk, enrolled by a code. */
  KioskIdentity enrol(KioskId kiosk) {
    return enrol(kiosk, ChainLink.START);
  }

  KioskIdentity enrol(KioskId kiosk, ChainLink acknowledged) {
    EnrolmentOutcome outcome =
        new Enrolment(address(), keys.fingerprint(), random)
            .enrol(server().codes().issue(kiosk), acknowledged);
    assertThat(outcome).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    return ((EnrolmentOutcome.Enrolled) outcome).identity();
  }

  /** A link that is not started. */
  WebSocketServerLink link(KioskIdentity identity, MemoryOutbox outbox, MemoryStates states) {
    return link(identity, outbox, states, QUICK);
  }

  /** A link that is not started, at its own pace. */
  WebSocketServerLink link(
      KioskIdentity identity, MemoryOutbox outbox, MemoryStates states, LinkPace pace) {
    return link(identity, kept::add, outbox, states, pace);
  }

  /** A link that is not started, with a keeper of its own. */
  WebSocketServerLink link(
      KioskIdentity identity,
      Consumer<KioskIdentity> keeper,
      Outbox outbox,
      HeldStates states,
      LinkPace pace) {
    return new WebSocketServerLink(
        identity,
        new IdentityKeeper(random, keeper),
        pace,
        new ServerLinkParts(
            outbox,
            states,
            clock,
            System::nanoTime,
            RandomGenerator.of("L64X128MixRandom"),
            () -> status,
            () -> room));
  }

  /** One column of the kiosk's epoch, as text. */
  String epoch(KioskIdentity identity, String column) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select "
                    + column
                    + "::text from kiosk_epoch where kiosk_id = :kiosk and epoch = :epoch")
            .bind("kiosk", identity.kiosk().value())
            .bind("epoch", identity.epoch())
            .mapTo(String.class)
            .one());
  }

  /** Whether pages show the kiosk as connected. */
  boolean present(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select connected from kiosk_presence where kiosk_id = :kiosk")
            .bind("kiosk", kiosk.value())
            .mapTo(Boolean.class)
            .findOne()
            .orElse(false));
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    server().close();
  }
}
