package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rondo.payment.side.PaymentSide;
import rondo.protocol.ask.Answer;

/**
 * Stories of money and places, on every store and with a payment side of its own; whatever happens
 * in them, the books are right at the end.
 */
abstract class StoryContract {
  @TempDir Path folder;
  Network net;

  abstract Ground ground();

  @BeforeEach
  void open() {
    net = new Network(ground(), folder);
  }

  @AfterEach
  void every_book_is_right_at_the_end() {
    try (var closing = net) {
      closing.payAll();
      assertThat(closing.violations()).isEmpty();
    }
  }

  /** A film that came back two nights late, and a charge that was refused. */
  void owe(UnaryOperator<PaymentSide> weather) {
    net.weather = weather;
    net.server = net.serverOn(net.ground.store());
    net.rentFilm();
    net.tell(Network.HALL, net.back(1, Network.FILM, Network.march(3, 9, 0)));
    net.payAll();
  }

  /** A way to the bank on which this call never arrives and has this answer. */
  static PaymentSide answering(PaymentSide bank, String call, Object outcome) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) ->
                method.getName().equals(call) ? outcome : method.invoke(bank, arguments));
  }

  static String refusal(Answer answer) {
    return answer instanceof Answer.Refused refused ? refused.refusal().code() : answer.toString();
  }
}
