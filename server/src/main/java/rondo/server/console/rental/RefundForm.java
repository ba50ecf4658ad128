package rondo.server.console.rental;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.server.refund.RefundReason;
import rondo.server.refund.RefundRequest;

/** Reads the form that gives money back; what cannot be read is refused before anything changes. */
final class RefundForm {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}(\\.\\d{1,3})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

  private RefundForm() {}

  static RefundRequest read(Context request, OperatorId who, Currency currency) {
    RefundReason reason =
        RefundReason.named(field(request, "reason"))
            .orElseThrow(() -> new BadRequestResponse("A reason of the list is needed."));
    String words = field(request, "words");
    if (words.isEmpty() || words.length() > RefundRequest.LONGEST_WORDS) {
      throw new BadRequestResponse("Words of 1 to 500 characters are needed.");
    }
    String seen = field(request, "seen");
    if (!COUNT.matcher(seen).matches()) {
      throw new BadRequestResponse("Open the rental's page again.");
    }
    Money amount = amount(field(request, "amount"), currency);
    return new RefundRequest(who, amount, reason, words, Integer.parseInt(seen));
  }

  private static Money amount(String text, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    Optional<BigDecimal> number =
        AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    return number
        .filter(amount -> amount.scale() <= digits)
        .map(amount -> new Money(amount.movePointRight(digits).longValueExact(), currency))
        .orElseThrow(() -> new BadRequestResponse("An amount such as 3.60 is needed."));
  }

  private static String field(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("").strip();
  }
}
