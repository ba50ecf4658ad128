package rondo.server.console.page;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import rondo.base.refusal.Refusal;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.server.console.signin.Visit;

/** Renders pages of the console. Thread-safe. */
public final class ConsolePages {
  private static final Pages DESIGN = Pages.of("rondo.design.jte");
  private static final Pages PAGES = Pages.of("rondo.server.jte");

  private final Shell shell;

  /** Pages that look like this. */
  public ConsolePages(Shell shell) {
    this.shell = shell;
  }

  /**
   * Answers with a page.
   *
   * @param template its name below {@code console/}
   * @param view its parameter {@code view}
   */
  public void show(Context request, Visit visit, String template, String title, Object view) {
    Map<String, Object> params = new HashMap<>();
    params.put("frame", new Frame(shell, visit, Asked.text(request, "q")).titled(title));
    params.put("view", view);
    request.html(PAGES.render("console/" + template + ".jte", params));
  }

  /** Answers that something was not done and why; nothing was changed. */
  public void refuse(Context request, Refusal refusal) {
    request
        .status(409)
        .html(
            DESIGN.render(
                "design/problem.jte",
                Map.of(
                    "shell", shell.titled(refusal.what()), "refusal", refusal, "reference", "")));
  }
}
