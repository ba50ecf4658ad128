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
import rondo.server.console.disc.DiscRoutes;
import rondo.server.console.event.EventRoutes;
import rondo.server.console.home.HomeRoutes;
import rondo.server.console.kiosk.KioskRoutes;
import rondo.server.console.ledger.LedgerRoutes;
import rondo.server.console.mailbox.Mailbox;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.parked.ParkedRoutes;
import rondo.server.console.rental.Doubts;
import rondo.server.console.rental.RentalRoutes;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.SignIn;
import rondo.server.console.signin.SignInRoutes;
import rondo.server.event.ParkedDesk;
import rondo.server.link.KioskDesk;
import rondo.server.mail.FolderPost;

/** Puts the console together. */
public final class Console {
  /** The folder of the console's own files, for {@link Assets#ofDesignAnd}. */
  public static final String ASSETS = "rondo/server/assets";

  private Console() {}

  /**
   * The routes of the console and of the mailbox.
   *
   * @param assets of the face they are given to, with {@link #ASSETS} among its folders
   * @param doubts where decisions about discs in doubt go; without it there are no buttons for them
   * @param parked where Facts that could not be applied are seen to
   * @param kiosks where codes are drawn and keys renewed; without it there are no buttons for them
   * @param mails where messages are kept, if no mail server is configured
   */
  public static List<FeatureRoutes> create(
      Jdbi jdbi,
      InstantSource clock,
      Assets assets,
      SignIn signIn,
      Optional<Doubts> doubts,
      Optional<FolderPost> mails,
      ParkedDesk parked,
      Optional<KioskDesk> kiosks) {
    Shell shell = shell(assets);
    var guard = new Guard(jdbi, clock, shell);
    var pages = new ConsolePages(shell);
    return List.of(
        new SignInRoutes(signIn, guard, shell),
        new HomeRoutes(jdbi, guard, pages),
        new KioskRoutes(jdbi, kiosks, guard, pages),
        new ParkedRoutes(jdbi, parked, guard, pages),
        new DiscRoutes(jdbi, guard, pages),
        new RentalRoutes(jdbi, doubts, guard, pages),
        new LedgerRoutes(jdbi, guard, pages),
        new EventRoutes(jdbi, guard, pages),
        new Mailbox(jdbi, mails, guard, pages));
  }

  /** How the console looks: day or night as the system says. */
  public static Shell shell(Assets assets) {
    return Shell.of(
        Look.of(FaceKind.CONSOLE, Theme.SYSTEM), assets, List.of("css/operator.css"), List.of());
  }
}
