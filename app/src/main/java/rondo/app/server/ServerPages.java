package rondo.app.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import rondo.app.setting.Settings;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.id.OperatorId;
import rondo.base.time.Ticker;
import rondo.design.asset.Assets;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.Face;
import rondo.design.web.FaceSettings;
import rondo.server.ServerFeatures;
import rondo.server.console.Console;
import rondo.server.console.exchange.ExchangeRoutes;
import rondo.server.console.rental.Doubts;
import rondo.server.console.signin.SignIn;
import rondo.server.doubles.DoubleDesk;
import rondo.server.event.ParkedDesk;
import rondo.server.exchange.ExchangeDesk;
import rondo.server.exchange.table.Limits;
import rondo.server.exchange.upload.UploadDesk;
import rondo.server.fault.FaultDesk;
import rondo.server.fleet.Fleet;
import rondo.server.fleet.FleetChanges;
import rondo.server.link.KioskDesk;
import rondo.server.mail.FolderPost;
import rondo.server.mail.MailDesk;
import rondo.server.mail.MailPace;
import rondo.server.mail.Post;
import rondo.server.mail.Resending;
import rondo.server.mail.Sender;
import rondo.server.mail.SmtpPost;
import rondo.server.mail.SmtpServer;
import rondo.server.receipt.Receipts;
import rondo.server.settle.TaskDesk;
import rondo.server.site.Site;
import rondo.server.stock.StockDesk;
import rondo.server.store.postgres.PostgresRentalStore;
import rondo.server.title.TitleDesk;

/** What people see of a server: its console, its mailbox, and the mails that leave it. */
public final class ServerPages {
  /** What a form has around its file. */
  private static final long FORM = 64 * 1024;

  private static final Duration SMTP_PATIENCE = Duration.ofSeconds(20);

  private final Jdbi jdbi;
  private final Clock clock;
  private final IdSource ids;
  private final Assets assets = Assets.ofDesignAnd(Console.ASSETS, "rondo/app/assets");
  private final SignIn signIn;
  private final Doubts doubts;
  private final Console.Desks desks;
  private final Path uploads;
  private final Post post;
  private final PlacedPictures placed;
  private final Optional<FolderPost> folder;
  private final ServerAddress address;
  private final List<FeatureRoutes> site;

  ServerPages(
      ServerSettings settings,
      Jdbi jdbi,
      ServerFeatures features,
      ParkedDesk parked,
      KioskDesk kiosks,
      Runnable fleetChanged,
      Consumer<KioskId> ordered,
      Clock clock,
      Ticker ticker,
      IdSource ids,
      SecureRandom random) {
    this.address = new ServerAddress(settings.common().web());
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.signIn = new SignIn(jdbi, clock, random);
    this.doubts = new Doubts(jdbi, features.doubts(), ids);
    this.uploads = settings.folder().resolve("uploads");
    this.desks =
        new Console.Desks(
            features.debts(),
            features.verdicts(),
            features.refunds(),
            new Resending(jdbi, clock, ids),
            parked,
            kiosks,
            new Fleet(jdbi, clock, ids, fleetChanged),
            new FleetChanges(jdbi, clock, ids, fleetChanged, kiosks::silence),
            new TaskDesk(new PostgresRentalStore(jdbi), clock, ids, features.payments()::wake),
            new FaultDesk(new PostgresRentalStore(jdbi), clock, ids, fleetChanged),
            new TitleDesk(jdbi, clock, ids, fleetChanged),
            new UploadDesk(new ExchangeDesk(jdbi, clock, ids), uploads, clock, ids, fleetChanged),
            new DoubleDesk(jdbi, clock, ids, fleetChanged),
            new StockDesk(jdbi, clock, ids, random, ordered));
    this.placed = PlacedPictures.in(settings.folder().resolve("covers"));
    this.site =
        Site.create(
            jdbi,
            clock,
            settings.common().link().away(),
            settings.common().site().limits(ticker),
            assets,
            placed);
    var mail = settings.common().mail();
    var sender = new Sender("Rondo", mail.from());
    if (mail.host().isPresent()) {
      folder = Optional.empty();
      post = new SmtpPost(smtp(mail, mail.host().get()), sender);
    } else {
      var kept = new FolderPost(settings.folder().resolve("mailbox"), sender);
      folder = Optional.of(kept);
      post = kept;
    }
  }

  private static SmtpServer smtp(Settings.Mail mail, String host) {
    Optional<SmtpServer.Login> login =
        mail.user().flatMap(user -> mail.password().map(word -> new SmtpServer.Login(user, word)));
    return new SmtpServer(
        host,
        mail.port(),
        SmtpServer.Security.valueOf(mail.security().name()),
        login,
        SMTP_PATIENCE);
  }

  /** A face for them where the settings want it. */
  FaceSettings face() {
    return address.on(
        Face.named("server", shell())
            .uploads(ExchangeRoutes.UPLOAD, Limits.standard().bytes() + FORM, uploads));
  }

  /** How a browser gets to them. */
  String address(int port) {
    return address.shown(port);
  }

  /** Begins to send receipts. */
  MailDesk startMail() {
    return MailDesk.start(jdbi, new Receipts(jdbi, placed), post, clock, ids, MailPace.standard());
  }

  /** The console's routes. */
  List<FeatureRoutes> console() {
    return Console.create(
        jdbi, clock, assets, signIn, Optional.of(doubts), folder, Optional.of(desks));
  }

  /** The public pages and the API. */
  List<FeatureRoutes> site() {
    return site;
  }

  /** How pages look that stand beside the console's. */
  public Shell shell() {
    return Console.shell(assets);
  }

  /** The calendar has jumped: whoever is signed in stays so. */
  void prolongSessions(Duration jump) {
    signIn.prolong(jump);
  }

  /** A path that signs this operator in, once. */
  public String signInPath(OperatorId operator) {
    return signIn.newLink(operator);
  }
}
