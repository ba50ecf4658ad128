package rondo.server.console.payment;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;
import rondo.base.refusal.Refusal;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.payment.Verdict;
import rondo.server.payment.VerdictDesk;

/** {@code /console/payments/…}: the evidence about one payment, and the answer that settles it. */
public final class PaymentRoutes implements FeatureRoutes {
  private static final String PATH = "/console/payments/{payment}";

  private static final Refusal NOT_OPEN =
      new Refusal(
          "payment-not-open",
          "Your verdict was not booked",
          "This payment is settled by now, or cannot be settled this way; no amount was changed.",
          "Open the payment again and look at how it stands now.");

  private final PaymentPages payments;
  private final Optional<VerdictDesk> desk;
  private final Guard guard;
  private final ConsolePages pages;

  /**
   * The routes.
   *
   * @param desk where answers go; without it there are no buttons
   */
  public PaymentRoutes(Jdbi jdbi, Optional<VerdictDesk> desk, Guard guard, ConsolePages pages) {
    this.payments = new PaymentPages(jdbi, desk.isPresent());
    this.desk = desk;
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::one));
    routes.post(
        PATH + "/verdict",
        FormFields.only(guard.only(this::settle), "verdict", "reference", "reason"));
  }

  private void one(Context request, Visit visit) {
    PaymentView view = own(request, visit);
    pages.show(request, visit, "payment", view.words(), view);
  }

  private void settle(Context request, Visit visit) {
    VerdictDesk settling = desk.orElseThrow(NotFoundResponse::new);
    PaymentView view = own(request, visit);
    Verdict verdict = verdict(request);
    boolean settled =
        settling.settle(
            visit.operator(), new CheckoutId(view.checkout()), new PaymentId(view.key()), verdict);
    if (settled) {
      request.status(303).header("Location", "/console/payments/" + view.key());
    } else {
      pages.refuse(request, NOT_OPEN);
    }
  }

  private static Verdict verdict(Context request) {
    boolean paid =
        switch (form(request, "verdict")) {
          case "paid" -> true;
          case "not-paid" -> false;
          default -> throw new BadRequestResponse("Either it was done or it was not.");
        };
    try {
      return new Verdict(paid, form(request, "reference"), form(request, "reason"));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(
          "A reference (to 100) and a reason (to 500 characters) are needed.");
    }
  }

  private static String form(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("").strip();
  }

  private PaymentView own(Context request, Visit visit) {
    return payments.one(visit, Asked.id(request, "payment")).orElseThrow(NotFoundResponse::new);
  }
}
