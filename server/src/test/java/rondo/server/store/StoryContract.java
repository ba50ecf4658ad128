package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
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

  static String refusal(Answer answer) {
    return answer instanceof Answer.Refused refused ? refused.refusal().code() : answer.toString();
  }
}
