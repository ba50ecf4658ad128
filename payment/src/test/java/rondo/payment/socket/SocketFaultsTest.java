package rondo.payment.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.base.time.SettableTicker;
import rondo.payment.side.CardOnFile;
import rondo.payment.side.CardToken;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentOutcome.Approved;
import rondo.payment.side.PaymentOutcome.Unknown;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.payment.side.UnknownReason;
import rondo.payment.simulator.TestCard;
import rondo.payment.wire.PaymentAnswer;
import rondo.payment.wire.PaymentLine;

class SocketFaultsTest {
  private static final Duration DEADLINE = Duration.ofMillis(300);
  private static final Duration PLENTY = Duration.ofSeconds(30);
  private static final PaymentId KEY = new PaymentId(new UUID(1, 1));
  private static final PaymentId OTHER = new PaymentId(new UUID(2, 2));
  private static final Money AMOUNT = Money.of(500, "USD");
  private static final CardOnFile CARD =
      new CardOnFile(new CardToken("tok_abcdefg"), "0010", "Test card");
  private static final Approved APPROVED = new Approved(Optional.of(CARD));
  private static final byte[] GOOD = PaymentLine.write(new PaymentAnswer.Outcome(KEY, APPROVED));

  @Test
  void a_whole_answer_that_fits_is_believed() throws IOException {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.saying(GOOD))) {
      assertThat(authorise(peer, PLENTY)).isEqualTo(APPROVED);
    }
  }

  @Test
  void when_nobody_listens_it_is_unknown() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(authorise(port, PLENTY)).isEqualTo(new Unknown(UnknownReason.UNREACHABLE));
    assertThat(side(port, PLENTY).status(KEY))
        .isEqualTo(new PaymentStatus.Unknown(UnknownReason.UNREACHABLE));
  }

  @Test
  void a_peer_that_hangs_up_leaves_it_unknown() throws IOException {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.saying(new byte[0]))) {
      assertUnknown(peer, PLENTY, UnknownReason.BROKEN_CONNECTION);
    }
  }

  @Test
  void half_an_answer_is_none() throws IOException {
    for (int length = 1; length < GOOD.length; length += 20) {
      byte[] half = Arrays.copyOf(GOOD, length);
      try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.saying(half))) {
        assertUnknown(peer, PLENTY, UnknownReason.BROKEN_CONNECTION);
      }
    }
  }

  static Stream<byte[]> nonsense() {
    var noCard = new Approved(Optional.empty());
    var mayBe = new Unknown(UnknownReason.NO_ANSWER);
    return Stream.of(
        "\n".getBytes(UTF_8),
        "HTTP/1.1 200 OK\r\n".getBytes(UTF_8),
        "{}\n".getBytes(UTF_8),
        "null\n".getBytes(UTF_8),
        "{\"type\":\"outcome\"}\n".getBytes(UTF_8),
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n".getBytes(UTF_8),
        new byte[] {(byte) 0xff, (byte) 0xfe, '\n'},
        "x".repeat(100_000).getBytes(UTF_8),
        new String(GOOD, UTF_8).replace("approved", "perhaps").getBytes(UTF_8),
        new String(GOOD, UTF_8).replace("0010", "9999000000000010").getBytes(UTF_8),
        PaymentLine.write(new PaymentAnswer.Outcome(OTHER, APPROVED)),
        PaymentLine.write(new PaymentAnswer.Outcome(KEY, noCard)),
        PaymentLine.write(new PaymentAnswer.Outcome(KEY, mayBe)),
        PaymentLine.write(new PaymentAnswer.Status(KEY, new PaymentStatus.NotFound())));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void an_answer_that_is_none_is_not_believed(byte[] bytes) throws IOException {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.saying(bytes))) {
      assertUnknown(peer, PLENTY, UnknownReason.NONSENSE);
    }
  }

  static Stream<PaymentAnswer> nonsense_about_a_status() {
    return Stream.of(
        new PaymentAnswer.Outcome(KEY, APPROVED),
        new PaymentAnswer.Status(OTHER, new PaymentStatus.NotFound()),
        new PaymentAnswer.Status(KEY, new PaymentStatus.Unknown(UnknownReason.NO_ANSWER)),
        new PaymentAnswer.Status(
            KEY, new PaymentStatus.Found(PaymentKind.CAPTURE, AMOUNT, APPROVED)));
  }

  @ParameterizedTest
  @MethodSource("nonsense_about_a_status")
  void a_status_that_does_not_fit_the_question_is_not_believed(PaymentAnswer answer)
      throws IOException {
    try (ScriptedPeer peer = new ScriptedPeer(ScriptedPeer.saying(PaymentLine.write(answer)))) {
      assertThat(side(peer.port(), PLENTY).status(KEY))
          .isEqualTo(new PaymentStatus.Unknown(UnknownReason.NONSENSE));
    }
  }

  @Test
  void a_silent_peer_is_given_up_at_the_deadline() throws IOException {
    try (ScriptedPeer peer = new ScriptedPeer((caller, stopped) -> stopped.await())) {
      long start = System.nanoTime();
      assertUnknown(peer, DEADLINE, UnknownReason.NO_ANSWER);
      assertThat(System.nanoTime() - start)
          .isBetween(DEADLINE.toNanos(), DEADLINE.plusSeconds(10).toNanos());
    }
  }

  @Test
  void an_answer_that_dribbles_in_does_not_move_the_deadline() throws IOException {
    try (ScriptedPeer peer =
        new ScriptedPeer((caller, stopped) -> {
          for (byte next : GOOD) {
            caller.getOutputStream().write(next);
            if (stopped.await(20, TimeUnit.MILLISECONDS)) {
              return;
            }
          }
        })) {
      assertUnknown(peer, DEADLINE, UnknownReason.NO_ANSWER);
    }
  }

  @Test
  void an_answer_whose_last_byte_comes_after_the_deadline_is_not_taken() throws IOException {
    for (byte[] answer : List.of(GOOD, new byte[] {'\n'})) {
      SettableTicker ticker = new SettableTicker();
      try (ScriptedPeer peer =
          new ScriptedPeer((caller, stopped) -> {
            ticker.advance(PLENTY);
            caller.getOutputStream().write(answer);
          })) {
        var config = new SocketPaymentSideConfig(peer.port(), PLENTY);
        assertThat(
                new SocketPaymentSide(config, ticker)
                    .authorise(KEY, AMOUNT, TestCard.APPROVED.card(), "checkout"))
            .isEqualTo(new Unknown(UnknownReason.NO_ANSWER));
      }
    }
  }

  private static void assertUnknown(ScriptedPeer peer, Duration deadline, UnknownReason why) {
    assertThat(authorise(peer, deadline)).isEqualTo(new Unknown(why));
  }

  private static PaymentOutcome authorise(ScriptedPeer peer, Duration deadline) {
    return authorise(peer.port(), deadline);
  }

  private static PaymentOutcome authorise(int port, Duration deadline) {
    return side(port, deadline).authorise(KEY, AMOUNT, TestCard.APPROVED.card(), "checkout");
  }

  private static PaymentSide side(int port, Duration deadline) {
    return new SocketPaymentSide(new SocketPaymentSideConfig(port, deadline), System::nanoTime);
  }
}
