package rondo.app.server;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import rondo.app.setting.Chance;
import rondo.app.setting.DataFolder;
import rondo.app.setting.Meters;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.secret.SecretFolder;
import rondo.base.time.Ticker;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.Face;
import rondo.media.magstripe.CardData;
import rondo.payment.socket.SocketPaymentSide;
import rondo.payment.socket.SocketPaymentSideConfig;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.identity.Fingerprint;
import rondo.protocol.state.Topic;
import rondo.server.ServerFeatures;
import rondo.server.catalogue.Standings;
import rondo.server.catalogue.StateDocuments;
import rondo.server.catalogue.StockOrders;
import rondo.server.event.ParkedDesk;
import rondo.server.exchange.run.ImportNews;
import rondo.server.fleet.GroupTariffs;
import rondo.server.link.LinkKeys;
import rondo.server.link.LinkParts;
import rondo.server.link.LinkSettings;
import rondo.server.sample.LoadingList;
import rondo.server.seal.SealAnchor;
import rondo.server.seal.SealKey;
import rondo.server.seal.Sealing;
import rondo.server.store.postgres.PostgresRentalStore;
import rondo.server.vitals.Vitals;

/** One server that runs: database, features, link, web. Closing it ends all of it in reverse. */
public final class ServerRun implements AutoCloseable {
  private static final Duration RENEWAL = Duration.ofHours(1);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final Duration STANDINGS = Duration.ofSeconds(2);
  private static final Duration NEWS = Duration.ofSeconds(2);
  private static final Duration SEAL = Duration.ofSeconds(1);

  private final Lifecycle lifecycle;
  private final Jdbi jdbi;
  private final LinkDoor link;
  private final LinkKeys keys;
  private final StateDocuments documents;
  private final Standings standings;
  private final Recurring sales;
  private final ServerFeatures features;
  private final ServerPages pages;
  private final ServerSealing sealedTo;
  private final Sealing sealing;
  private Optional<Face> face = Optional.empty();

  private ServerRun(
      Lifecycle lifecycle,
      Jdbi jdbi,
      LinkDoor link,
      LinkKeys keys,
      StateDocuments documents,
      Recurring sales,
      ServerFeatures features,
      ServerPages pages,
      ServerSealing sealedTo,
      Sealing sealing) {
    this.lifecycle = lifecycle;
    this.jdbi = jdbi;
    this.link = link;
    this.keys = keys;
    this.documents = documents;
    this.standings = documents.standings();
    this.sales = sales;
    this.features = features;
    this.pages = pages;
    this.sealedTo = sealedTo;
    this.sealing = sealing;
  }

  /**
   * Starts everything but the pages; {@link #open} adds them.
   *
   * @param progress is told what takes long
   * @param owner owns each part from its first moment; it may be closed in the middle of the start
   */
  public static ServerRun start(
      ServerSettings settings,
      Clock clock,
      Ticker ticker,
      Consumer<String> progress,
      Lifecycle owner) {
    var lifecycle = owner.manage(new Lifecycle("server parts"));
    try {
      return build(settings, clock, ticker, progress, lifecycle);
    } catch (RuntimeException e) {
      throw lifecycle.abandon(e);
    }
  }

  private static ServerRun build(
      ServerSettings settings,
      Clock clock,
      Ticker ticker,
      Consumer<String> progress,
      Lifecycle lifecycle) {
    DataFolder.make(settings.folder());
    SecureRandom random = Chance.random();
    IdSource ids = Chance.ids(clock);
    var secrets = SecretFolder.open(settings.folder().resolve("secrets"), random);
    Jdbi jdbi = ServerDatabase.open(settings, random, progress, lifecycle).jdbi();
    var side =
        new SocketPaymentSide(
            new SocketPaymentSideConfig(
                settings.paymentPort(), settings.common().payment().deadline()),
            ticker);
    var sealedTo = ServerSealing.open(secrets, jdbi, clock, settings.common().keys());
    var features =
        ServerFeatures.create(
            jdbi,
            side,
            clock,
            ticker,
            ids,
            jwe -> sealedTo.payment().unseal(jwe).flatMap(CardData::fromSealable),
            jwe -> sealedTo.people().unseal(jwe).map(ServerRun::text),
            settings.common().payment().rules(),
            settings.common().age().rule());
    lifecycle.manage(features.payments().start());
    var sales = lifecycle.manage(Recurring.start("sales", SWEEP, () -> sweep(features, clock)));
    var sealing =
        new Sealing(jdbi, SealKey.in(secrets, random), SealAnchor.in(settings.folder()), clock);
    lifecycle.manage(Recurring.start("seals", SEAL, sealing::run));
    LinkKeys keys = LinkKeys.in(secrets, clock, random);
    var stock = new StockNews(features.facts());
    var facts = new FaultNews(stock);
    var link =
        lifecycle.manage(
            new LinkDoor(
                LinkSettings.at(settings.linkHost(), settings.linkPort())
                    .with(settings.common().link().keyTimes()),
                keys,
                new LinkParts(jdbi, facts, features.asks(), clock, ticker, random)));
    var documents = documents(settings, jdbi, clock, sealedTo);
    facts.tellBy(() -> tellRestrictions(jdbi, link, documents));
    var orders = new StockOrders(jdbi, clock);
    stock.tellBy(kiosk -> tellOrders(kiosk, link, orders));
    var parked =
        new ParkedDesk(jdbi, new PostgresRentalStore(jdbi), clock, ids, features.payments()::wake);
    var pages =
        new ServerPages(
            settings,
            jdbi,
            features,
            parked,
            link.server().kiosks(),
            () -> publishAll(jdbi, link, documents),
            kiosk -> tellOrders(kiosk, link, orders),
            clock,
            ticker,
            ids,
            random);
    lifecycle.manage(pages.startMail());
    var run =
        new ServerRun(
            lifecycle, jdbi, link, keys, documents, sales, features, pages, sealedTo, sealing);
    run.keepTelling(new GroupTariffs(jdbi, ids), clock);
    return run;
  }

  private static StateDocuments documents(
      ServerSettings settings, Jdbi jdbi, Clock clock, ServerSealing sealedTo) {
    return new StateDocuments(
            jdbi,
            clock,
            sealedTo.people()::current,
            sealedTo.payment()::current,
            settings.common().age().rule())
        .patientFor(settings.common().link().away());
  }

  private void keepTelling(GroupTariffs tariffs, Clock clock) {
    var imports = new ImportNews(jdbi);
    lifecycle.manage(
        Recurring.start(
            "imports and prices",
            NEWS,
            () -> {
              boolean prices = tariffs.move(clock.instant());
              if (imports.isThere() || prices) {
                publishAll();
              }
            }));
    lifecycle.manage(Recurring.start("standings", STANDINGS, this::tellNetworkIfChanged));
    lifecycle.manage(
        Recurring.start("sealing keys", RENEWAL, () -> sealedTo.renewIfDue(this::publishAll)));
  }

  /** New keys for cards and addresses, told to every kiosk; the old ones are still read. */
  public void renewSealingKeys() {
    sealedTo.renew();
    publishAll();
  }

  private static void sweep(ServerFeatures features, Clock clock) {
    features.sales().run(clock.instant());
    features.debts().run(clock.instant());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Opens the pages.
   *
   * @param more routes besides the server's own, for example the demo's start page
   */
  public void open(int port, List<FeatureRoutes> more) {
    var vitals = new Vitals(jdbi, sealing::stopped);
    var meters = Meters.ofThisProcess();
    vitals.bindTo(meters);
    face =
        Optional.of(
            lifecycle.manage(
                pages
                    .face()
                    .port(port)
                    .health(vitals::health)
                    .metrics(meters)
                    .features(pages.console().toArray(FeatureRoutes[]::new))
                    .features(pages.site().toArray(FeatureRoutes[]::new))
                    .features(more.toArray(FeatureRoutes[]::new))
                    .start()));
  }

  /** Its pages: how they look, and who is let in. */
  public ServerPages pages() {
    return pages;
  }

  /** {@link #publish} for every kiosk. */
  public void publishAll() {
    publishAll(jdbi, link, documents);
  }

  private static void publishAll(Jdbi jdbi, LinkDoor link, StateDocuments documents) {
    kiosks(jdbi).forEach(kiosk -> publish(kiosk, link, documents));
  }

  private static List<KioskId> kiosks(Jdbi jdbi) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select kiosk_id from kiosk where retired_at is null order by kiosk_id")
            .mapTo(KioskId.class)
            .list());
  }

  private static void tellRestrictions(Jdbi jdbi, LinkDoor link, StateDocuments documents) {
    var publisher = link.server().publisher();
    kiosks(jdbi)
        .forEach(kiosk ->
            publisher.publishNewest(
                kiosk, Topic.RESTRICTIONS, () -> documents.restrictions(kiosk)));
  }

  private static void tellOrders(KioskId kiosk, LinkDoor link, StockOrders orders) {
    link.server().publisher().publishNewest(kiosk, Topic.ORDERS, () -> orders.of(kiosk));
  }

  /** Tells every kiosk how the others stand, once one stands otherwise than before. */
  private void tellNetworkIfChanged() {
    var publisher = link.server().publisher();
    standings.whenChanged(() ->
        kiosks(jdbi)
            .forEach(kiosk ->
                publisher.publishNewest(kiosk, Topic.NETWORK, () -> documents.network(kiosk))));
  }

  /** Tells a kiosk what it is, what there is to rent, what it costs, and where the others are. */
  public void publish(KioskId kiosk) {
    publish(kiosk, link, documents);
  }

  private static void publish(KioskId kiosk, LinkDoor link, StateDocuments documents) {
    var publisher = link.server().publisher();
    publisher.publishNewest(kiosk, Topic.SETTINGS, () -> documents.settings(kiosk));
    publisher.publishNewest(kiosk, Topic.CATALOGUE, () -> documents.catalogue(kiosk));
    publisher.publishNewest(kiosk, Topic.TARIFF, () -> documents.prices(kiosk));
    publisher.publishNewest(kiosk, Topic.NETWORK, () -> documents.network(kiosk));
    publisher.publishNewest(kiosk, Topic.RESTRICTIONS, () -> documents.restrictions(kiosk));
    publisher.publishNewest(kiosk, Topic.ORDERS, () -> documents.orders(kiosk));
  }

  /** Tells a kiosk what a service person has put where. */
  public void load(KioskId kiosk, LoadingList list) {
    link.server().publisher().publish(kiosk, Topic.LOADING, list.state());
  }

  /** A code with which one controller can become this kiosk. */
  public EnrolmentCode enrolmentCode(KioskId kiosk) {
    return link.server().codes().issue(kiosk);
  }

  /** What an operator hands over with a code. */
  public Fingerprint fingerprint() {
    return keys.fingerprint();
  }

  /** Takes the link away from every kiosk, as a line that is cut does; the server goes on. */
  public void shutLink() {
    link.shut();
  }

  /** Gives it back, on the same port. */
  public void openLink() {
    link.open();
  }

  /** The port that kiosks connect to. */
  public int linkPort() {
    return link.server().port();
  }

  /** Where a browser finds its pages. */
  public String address() {
    return pages.address(webPort());
  }

  /** The port of its pages. */
  public int webPort() {
    return face.orElseThrow().port();
  }

  /** Its database, for pages and checks. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Its features. */
  public ServerFeatures features() {
    return features;
  }

  /** The calendar has jumped: what is due is done now, and whoever is signed in stays so. */
  public void dayTurned(Duration jump) {
    standings.jumped(jump);
    pages.prolongSessions(jump);
    sales.wake();
    features.payments().wake();
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
