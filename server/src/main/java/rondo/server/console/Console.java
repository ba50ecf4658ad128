package rondo.server.console;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Look.FaceKind;
import rondo.design.page.Look.Theme;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;
import rondo.server.console.debt.DebtRoutes;
import rondo.server.console.disc.DiscRoutes;
import rondo.server.console.event.EventRoutes;
import rondo.server.console.exchange.DoubleRoutes;
import rondo.server.console.exchange.ExchangeRoutes;
import rondo.server.console.home.HomeRoutes;
import rondo.server.console.kiosk.FleetChangeRoutes;
import rondo.server.console.kiosk.FleetRoutes;
import rondo.server.console.kiosk.KioskRoutes;
import rondo.server.console.ledger.LedgerRoutes;
import rondo.server.console.mailbox.Mailbox;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.parked.ParkedRoutes;
import rondo.server.console.payment.PaymentRoutes;
import rondo.server.console.rental.Doubts;
import rondo.server.console.rental.RentalRoutes;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.SignIn;
import rondo.server.console.signin.SignInRoutes;
import rondo.server.console.stock.StockRoutes;
import rondo.server.console.task.TaskRoutes;
import rondo.server.console.title.TitleRoutes;
import rondo.server.debt.DebtDesk;
import rondo.server.doubles.DoubleDesk;
import rondo.server.event.ParkedDesk;
import rondo.server.exchange.upload.UploadDesk;
import rondo.server.fault.FaultDesk;
import rondo.server.fleet.Fleet;
import rondo.server.fleet.FleetChanges;
import rondo.server.link.KioskDesk;
import rondo.server.mail.FolderPost;
import rondo.server.mail.Resending;
import rondo.server.payment.VerdictDesk;
import rondo.server.refund.RefundDesk;
import rondo.server.settle.TaskDesk;
import rondo.server.stock.StockDesk;
import rondo.server.title.TitleDesk;

/** Puts the console together. */
public final class Console {
  /** The folder of the console's own files, for {@link Assets#ofDesignAnd}. */
  public static final String ASSETS = "rondo/server/assets";

  private Console() {}

  /** Where a person's decisions go: about money, reports not applied, identities, the network. */
  public record Desks(
      DebtDesk debts,
      VerdictDesk verdicts,
      RefundDesk refunds,
      Resending resending,
      ParkedDesk parked,
      KioskDesk kiosks,
      Fleet fleet,
      FleetChanges changes,
      TaskDesk tasks,
      FaultDesk faults,
      TitleDesk titles,
      UploadDesk uploads,
      DoubleDesk doubles,
      StockDesk stock) {}

  /**
   * The routes of the console and of the mailbox.
   *
   * @param assets of the face they are given to, with {@link #ASSETS} among its folders
   * @param doubts where decisions about discs in doubt go; without it there are no buttons for them
   * @param mails where messages are kept, if no mail server is configured
   * @param desks where other decisions go; without them there are no buttons for those
   */
  public static List<FeatureRoutes> create(
      Jdbi jdbi,
      InstantSource clock,
      Assets assets,
      SignIn signIn,
      Optional<Doubts> doubts,
      Optional<FolderPost> mails,
      Optional<Desks> desks) {
    Shell shell = shell(assets);
    var guard = new Guard(jdbi, clock, shell);
    var pages = new ConsolePages(shell);
    return List.of(
        new SignInRoutes(signIn, guard, shell),
        new HomeRoutes(jdbi, guard, pages),
        new TaskRoutes(jdbi, desks.map(Desks::tasks), guard, pages),
        new FleetRoutes(jdbi, desks.map(Desks::fleet), guard, pages),
        new FleetChangeRoutes(jdbi, desks.map(Desks::changes), guard, pages),
        new KioskRoutes(jdbi, desks.map(Desks::kiosks), guard, pages),
        new StockRoutes(jdbi, desks.map(Desks::stock), guard, pages),
        new ParkedRoutes(jdbi, desks.map(Desks::parked), guard, pages),
        new TitleRoutes(jdbi, desks.map(Desks::titles), guard, pages),
        new DiscRoutes(jdbi, desks.map(Desks::faults), guard, pages),
        new ExchangeRoutes(jdbi, desks.map(Desks::uploads), guard, pages),
        new DoubleRoutes(desks.map(Desks::doubles), guard, pages),
        new RentalRoutes(jdbi, doubts, desks.map(Desks::refunds), guard, pages),
        new LedgerRoutes(jdbi, guard, pages),
        new DebtRoutes(jdbi, desks.map(Desks::debts), guard, pages),
        new PaymentRoutes(jdbi, desks.map(Desks::verdicts), guard, pages),
        new EventRoutes(jdbi, guard, pages),
        new Mailbox(jdbi, mails, desks.map(Desks::resending), guard, pages));
  }

  /** How the console looks: day or night as the system says. */
  public static Shell shell(Assets assets) {
    return Shell.of(
        Look.of(FaceKind.CONSOLE, Theme.SYSTEM),
        assets,
        List.of("css/operator.css"),
        List.of("js/planogram.js"));
  }
}
