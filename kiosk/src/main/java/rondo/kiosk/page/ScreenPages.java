package rondo.kiosk.page;

import gg.jte.Content;
import java.time.Duration;
import java.util.Map;
import rondo.base.time.Ticker;
import rondo.design.page.Look;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.design.piece.Ring;
import rondo.kiosk.page.back.ElsewhereView;
import rondo.kiosk.page.back.FaultView;
import rondo.kiosk.page.back.ReturnDoneView;
import rondo.kiosk.page.back.ReturnView;
import rondo.kiosk.page.failure.FailureView;
import rondo.kiosk.page.failure.RestView;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.page.frame.Frame;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.frame.Looks;
import rondo.kiosk.page.frame.WordsByLanguage;
import rondo.kiosk.page.motion.Countdown;
import rondo.kiosk.page.motion.FetchView;
import rondo.kiosk.page.motion.StartView;
import rondo.kiosk.page.motion.StillView;
import rondo.kiosk.page.motion.TakeView;
import rondo.kiosk.page.rent.AgeView;
import rondo.kiosk.page.rent.AskingView;
import rondo.kiosk.page.rent.AttractView;
import rondo.kiosk.page.rent.BrowseView;
import rondo.kiosk.page.rent.CartView;
import rondo.kiosk.page.rent.DoneView;
import rondo.kiosk.page.rent.MailView;
import rondo.kiosk.page.rent.PayView;
import rondo.kiosk.page.rent.SearchView;
import rondo.kiosk.page.rent.TitleView;
import rondo.kiosk.page.speech.Speaker;
import rondo.kiosk.page.staff.StaffView;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;

/** Turns frames into HTML: each screen has one template and one view. Safe for many threads. */
final class ScreenPages {
  private final Pages pages = Pages.of("rondo.kiosk.jte");
  private final Shell shell;
  private final WordsByLanguage languages;
  private final Speaker speaker;
  private final Cabinet cabinet;
  private final Ticker ticker;

  ScreenPages(
      Shell shell, WordsByLanguage languages, Speaker speaker, Cabinet cabinet, Ticker ticker) {
    this.shell = shell;
    this.languages = languages;
    this.speaker = speaker;
    this.cabinet = cabinet;
    this.ticker = ticker;
  }

  /** The whole {@code <main>} of a frame, for the stream. */
  String main(ScreenFrame frame) {
    return main(frame, page(frame));
  }

  /** The document around it, for a first visit and for every reload. */
  String document(ScreenFrame frame) {
    return document(frame, KioskFace.STREAM);
  }

  /** The same without a stream, to be looked at. */
  String still(ScreenFrame frame) {
    return document(frame, "");
  }

  private String document(ScreenFrame frame, String stream) {
    Page page = page(frame);
    String fragment = main(frame, page);
    Content content = output -> output.writeContent(fragment);
    Shell live = live(frame, page).live(stream, frame.number());
    return pages.render("page/document.jte", Map.of("shell", live, "main", content));
  }

  private String main(ScreenFrame frame, Page page) {
    KioskWords words = languages.in(frame.manner().language());
    Shell live = live(frame, page);
    return pages.render(
        "page/" + page.name() + ".jte",
        Map.of(
            "shell",
            live,
            "frame",
            Frame.of(
                page.name(),
                live.look(),
                frame,
                languages.offered(),
                speaker.view(frame),
                words,
                cabinet),
            "view",
            page.view()));
  }

  private Shell live(ScreenFrame frame, Page page) {
    return shell
        .titled(frame.head().placeName() + " · Rondo")
        .looking(Looks.of(frame.manner(), page.theme()))
        .live(KioskFace.STREAM, frame.number());
  }

  private Page page(ScreenFrame frame) {
    return page(frame.screen(), languages.in(frame.manner().language()));
  }

  private Page page(Screen screen, KioskWords words) {
    return switch (screen) {
      case Screen.Starting starting -> night("starting", StartView.of(starting, words));
      case Screen.Attract attract -> night("attract", AttractView.of(attract, words));
      case Screen.Browse browse -> day("browse", BrowseView.of(browse, words));
      case Screen.Search search -> day("search", SearchView.of(search, words));
      case Screen.StillThere still -> day("still", StillView.of(still, words));
      case Screen.TitlePage title -> day("title", TitleView.of(title, words));
      case Screen.Cart cart -> day("cart", CartView.of(cart, words));
      case Screen.Age age -> day("age", AgeView.of(age, words));
      case Screen.Pay pay -> day("pay", PayView.of(pay, words));
      case Screen.Mail mail -> mail(MailView.of(mail, words));
      case Screen.AskingBank asking -> day("asking", AskingView.of(asking, words));
      case Screen.Fetching fetching ->
          night("fetching", FetchView.of(fetching, words, cabinet, ticker));
      case Screen.Take take -> day("take", TakeView.of(take, words));
      case Screen.Done done -> day("done", DoneView.of(done, words, leaving("done", done.left())));
      case Screen.Return back ->
          new Page("return", ReturnView.theme(back), ReturnView.of(back, words));
      case Screen.ReturnDone done -> day("returned", ReturnDoneView.of(done, words));
      case Screen.FaultReport report -> day("fault", FaultView.of(report, words));
      case Screen.Elsewhere there -> day("elsewhere", ElsewhereView.of(there, words));
      case Screen.Failed failed -> day("failure", FailureView.of(failed, words));
      case Screen.OutOfService rest -> day("rest", RestView.of(rest, words));
      case Screen.Staff(var staff) ->
          new Page("staff", StaffView.theme(staff), StaffView.of(staff, words));
    };
  }

  private Page mail(MailView view) {
    return day(view.echo().isEmpty() ? "mail" : "mail-echo", view);
  }

  private static Countdown leaving(String key, Duration left) {
    return Countdown.of(key, left, left, "", Ring.Size.SMALL);
  }

  private static Page day(String name, Object view) {
    return new Page(name, Look.Theme.DAY, view);
  }

  private static Page night(String name, Object view) {
    return new Page(name, Look.Theme.NIGHT, view);
  }

  /** A template's name, the lights, and what the template shows. */
  private record Page(String name, Look.Theme theme, Object view) {}
}
