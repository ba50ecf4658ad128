package rondo.kiosk.session;

import java.util.List;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.workflow.Situation;
import rondo.tariff.rule.Tariff;

/**
 * A cart with the prices that its customer was shown.
 *
 * @param tariff prices every line of the cart
 */
public record Order(Cart cart, Tariff tariff) {
  Order with(Cart other) {
    return new Order(other, tariff);
  }

  /** The same at the prices of now, unless they leave one of its formats out. */
  Order renewed(Situation now) {
    return now.prices()
        .map(prices -> prices.tariff())
        .filter(newer -> cart.formats().stream().allMatch(newer::hasPriceFor))
        .map(newer -> new Order(cart, newer))
        .orElse(this);
  }

  Screen.Price price(Situation now) {
    return Prices.of(cart.formats(), tariff, now);
  }

  /** Whether the customer would see the same amounts at the prices of now. */
  boolean costsTheSame(Situation now) {
    return price(now).equals(renewed(now).price(now));
  }

  List<Screen.CartLine> lines(Situation now) {
    return cart.lines().stream()
        .map(line ->
            new Screen.CartLine(
                line.title().id(),
                line.format(),
                Works.of(line.title()),
                Prices.of(List.of(line.format()), tariff, now).firstNight()))
        .toList();
  }
}
