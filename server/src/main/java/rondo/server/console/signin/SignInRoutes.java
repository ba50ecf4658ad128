package rondo.server.console.signin;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Optional;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;

/**
 * {@code /sign-in/<token>} shows who would be signed in; its button uses the link up. So nothing
 * that only looks at links (a mail scanner, a preview) spends one.
 */
public final class SignInRoutes implements FeatureRoutes {
  private static final Pages PAGES = Pages.of("rondo.server.jte");

  private final SignIn signIn;
  private final Guard guard;
  private final Shell shell;

  /** The routes. */
  public SignInRoutes(SignIn signIn, Guard guard, Shell shell) {
    this.signIn = signIn;
    this.guard = guard;
    this.shell = shell;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/sign-in/{token}", this::ask);
    routes.post("/sign-in/{token}", FormFields.only(this::enter));
    routes.post("/sign-out", FormFields.only(guard.only((request, visit) -> leave(request))));
  }

  private void ask(Context request) {
    String token = request.pathParam("token");
    Optional<String> operator = signIn.operatorOf(token);
    if (operator.isEmpty()) {
      spent(request);
      return;
    }
    request.html(
        PAGES.render(
            "console/signIn.jte",
            Map.of("shell", shell, "operator", operator.get(), "action", request.path())));
  }

  private void enter(Context request) {
    Optional<String> session = signIn.use(request.pathParam("token"));
    if (session.isEmpty()) {
      spent(request);
      return;
    }
    setCookie(request, session.get(), SignIn.SESSION_LASTS.toSeconds());
    request.status(303).header("Location", "/console");
  }

  private void leave(Context request) {
    String session = request.cookie(Guard.cookie(request));
    if (session != null) {
      signIn.end(session);
    }
    setCookie(request, "", 0);
    request.status(303).header("Location", "/console");
  }

  private void spent(Context request) {
    request.status(410).html(PAGES.render("console/signedOut.jte", Map.of("shell", shell)));
  }

  private static void setCookie(Context request, String value, long seconds) {
    request.header(
        "Set-Cookie",
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
            .formatted(
                Guard.cookie(request),
                value,
                seconds,
                request.scheme().equals("https") ? "; Secure" : ""));
  }
}
