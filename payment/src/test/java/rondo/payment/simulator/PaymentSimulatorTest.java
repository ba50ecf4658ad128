package rondo.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.base.time.SettableClock;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentOutcome.Approved;
import rondo.payment.side.PaymentOutcome.Unknown;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.UnknownReason;
import rondo.payment.wire.PaymentAnswer;
import rondo.payment.wire.PaymentCall;
import rondo.payment.wire.PaymentLine;
import rondo.payment.wire.WireCard;

class PaymentSimulatorTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2030-01-01T00:00:00Z");
  private SimulatorFixture fixture;

  @BeforeEach
  void start() {
    fixture = new SimulatorFixture(folder, clock);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void an_answer_after_the_deadline_is_really_sent_and_not_taken() throws IOException {
    assertThat(authorise(fixture.throughSocket(SimulatorFixture.HURRY), key(1), TestCard.LATE))
        .isEqualTo(new Unknown(UnknownReason.NO_ANSWER));
    var call = new PaymentCall.Authorise(key(1), usd(500), card(TestCard.LATE), "checkout");
    long start = System.nanoTime();
    byte[] line = sayToSimulator(PaymentLine.write(call));
    assertThat(System.nanoTime() - start).isGreaterThan(SimulatorFixture.HURRY.toNanos());
    assertThat(PaymentLine.read(line, PaymentAnswer.class))
        .isInstanceOfSatisfying(
            PaymentAnswer.Outcome.class,
            late -> assertThat(late.outcome()).isInstanceOf(Approved.class));
  }

  @Test
  void a_caller_with_patience_gets_the_late_answer() {
    assertThat(authorise(patient(), key(1), TestCard.LATE)).isInstanceOf(Approved.class);
  }

  @Test
  void totals_count_what_was_approved_and_nothing_else() {
    PaymentSide side = fixture.simulator().direct();
    Approved held = (Approved) authorise(side, key(1), TestCard.CHARGE_DECLINED);
    side.charge(key(2), held.card().orElseThrow().token(), usd(999), "rental");
    Approved other = (Approved) authorise(side, key(3), TestCard.APPROVED);
    side.charge(key(4), other.card().orElseThrow().token(), usd(200), "rental");
    side.capture(key(5), key(1), usd(300));
    side.capture(key(6), key(1), usd(300));
    side.refund(key(7), key(5), usd(50));
    PaymentTotals totals = fixture.simulator().totals();
    assertThat(totals).isEqualTo(new PaymentTotals(usd(300), usd(200), usd(50)));
    assertThat(totals.kept()).isEqualTo(usd(450));
  }

  @Test
  void the_ledger_can_be_read_from_its_folder_while_it_is_in_use() {
    authorise(patient(), key(1), TestCard.APPROVED);
    assertThat(PaymentSimulator.entriesIn(folder))
        .isEqualTo(fixture.simulator().entries())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "GET / HTTP/1.1\n",
        "{}\n",
        "{\"type\":\"status\"}\n",
        "{\"type\":\"status\",\"key\":\"1\"}\n",
        "{\"type\":\"erase\",\"key\":\"00000000-0000-0001-0000-000000000001\"}\n",
        "no end"
      })
  void a_call_that_is_none_gets_no_answer_and_no_entry(String line) throws IOException {
    assertThat(sayToSimulator(line.getBytes(UTF_8))).isEmpty();
    assertThat(fixture.simulator().entries()).isEmpty();
  }

  @Test
  void a_call_with_a_bad_amount_or_card_or_doubled_key_gets_no_answer() throws IOException {
    var call = new PaymentCall.Authorise(key(1), usd(500), card(TestCard.APPROVED), "checkout");
    String good = new String(PaymentLine.write(call), UTF_8);
    assertThat(good).contains("500", "USD", TestCard.APPROVED.number());
    for (String bad :
        List.of(
            good.replace("500", "-500"),
            good.replace("500", "5.5"),
            good.replace("500", "\"500\""),
            good.replace("500", "99999999999999999999"),
            good.replace("USD", "usd"),
            good.replace(TestCard.APPROVED.number(), "9999000000000011"),
            good.replace("\"reference\"", "\"key\""))) {
      assertThat(sayToSimulator(bad.getBytes(UTF_8))).isEmpty();
    }
    assertThat(fixture.simulator().entries()).isEmpty();
    assertThat(sayToSimulator(good.getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void a_call_without_end_is_cut_off() throws IOException {
    byte[] endless = "x".repeat(PaymentLine.MAX_BYTES + 1).getBytes(UTF_8);
    assertThat(sayToSimulator(endless)).isEmpty();
    assertThat(authorise(patient(), key(1), TestCard.APPROVED)).isInstanceOf(Approved.class);
  }

  @Test
  void of_many_callers_with_one_key_one_takes_effect_and_all_hear_the_same() throws Exception {
    List<Callable<PaymentOutcome>> calls = new ArrayList<>();
    PaymentSide side = patient();
    for (int i = 0; i < 20; i++) {
      calls.add(() -> authorise(side, key(1), TestCard.APPROVED));
    }
    assertThat(allAtOnce(calls))
        .hasSize(20)
        .containsOnly(authorise(side, key(1), TestCard.APPROVED));
    assertThat(fixture.simulator().entries()).hasSize(1);
  }

  @Test
  void of_many_captures_of_one_authorisation_one_is_approved() throws Exception {
    PaymentSide side = patient();
    authorise(side, key(1), TestCard.APPROVED);
    List<Callable<PaymentOutcome>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      PaymentId key = key(100 + i);
      calls.add(() -> side.capture(key, key(1), usd(500)));
    }
    assertThat(allAtOnce(calls).stream().filter(Approved.class::isInstance)).hasSize(1);
    assertThat(fixture.simulator().totals().captured()).isEqualTo(usd(500));
  }

  @Test
  void no_card_number_is_ever_written_down() throws IOException {
    int number = 0;
    for (TestCard card : TestCard.values()) {
      authorise(fixture.simulator().direct(), key(number++), card);
    }
    fixture.close();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files.toList())
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("9999000"));
    }
    var call = new PaymentCall.Authorise(key(1), usd(1), card(TestCard.APPROVED), "checkout");
    assertThat(call.toString()).doesNotContain("9999");
    assertThat(fixture.simulator().entries().toString())
        .doesNotContain("9999")
        .doesNotContain("tok_");
  }

  @Test
  void a_simulator_that_cannot_write_answers_nothing() {
    PaymentSide direct = fixture.simulator().direct();
    PaymentSide socket = patient();
    fixture.close();
    assertThat(authorise(direct, key(1), TestCard.APPROVED))
        .isEqualTo(new Unknown(UnknownReason.BROKEN_CONNECTION));
    assertThat(authorise(socket, key(1), TestCard.APPROVED)).isInstanceOf(Unknown.class);
    fixture.restart();
    assertThat(fixture.simulator().entries()).isEmpty();
  }

  @Test
  void a_port_is_free_as_soon_as_its_simulator_is_closed() {
    int port = fixture.simulator().port();
    fixture.close();
    for (int i = 0; i < 50; i++) {
      var config =
          new PaymentSimulatorConfig(folder, port, Currency.getInstance("USD"), Duration.ZERO);
      try (var simulator = PaymentSimulator.start(config, clock, new SecureRandom())) {
        PaymentSide side = SimulatorFixture.throughSocket(port, SimulatorFixture.PLENTY);
        assertThat(authorise(side, key(i), TestCard.APPROVED)).isInstanceOf(Approved.class);
        assertThat(simulator.port()).isEqualTo(port);
      }
    }
    assertThat(PaymentSimulator.entriesIn(folder)).hasSize(50);
  }

  @Test
  void two_simulators_never_share_a_ledger() {
    assertThatThrownBy(() -> SimulatorFixture.start(folder, clock))
        .isInstanceOf(LedgerFaultException.class)
        .hasMessageContaining("in use");
  }

  @Test
  void a_line_torn_by_a_crash_is_cut_off() throws IOException {
    authorise(fixture.simulator().direct(), key(1), TestCard.APPROVED);
    fixture.close();
    Path ledger = folder.resolve("payments.jsonl");
    byte[] whole = Files.readAllBytes(ledger);
    Files.write(ledger, "{\"entry\":{\"at".getBytes(UTF_8), StandardOpenOption.APPEND);
    fixture.restart();
    assertThat(Files.readAllBytes(ledger)).isEqualTo(whole);
    authorise(fixture.simulator().direct(), key(2), TestCard.APPROVED);
    fixture.restart();
    assertThat(fixture.simulator().entries()).hasSize(2);
  }

  @Test
  void a_damaged_line_stops_the_simulator_and_is_named() throws IOException {
    authorise(fixture.simulator().direct(), key(1), TestCard.APPROVED);
    authorise(fixture.simulator().direct(), key(2), TestCard.APPROVED);
    fixture.close();
    Path ledger = folder.resolve("payments.jsonl");
    String good = Files.readString(ledger);
    Files.writeString(ledger, good.replaceFirst("AUTHORISE", "AUTH0RISE"));
    assertThatThrownBy(() -> fixture.restart())
        .isInstanceOf(LedgerFaultException.class)
        .hasMessageContaining("line 1");
    Files.writeString(ledger, good);
    fixture.restart();
  }

  private byte[] sayToSimulator(byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), fixture.simulator().port())) {
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, UTF_8).strip().getBytes(UTF_8);
    }
  }

  private static List<PaymentOutcome> allAtOnce(List<Callable<PaymentOutcome>> calls)
      throws InterruptedException, ExecutionException {
    List<PaymentOutcome> outcomes = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<PaymentOutcome> done : threads.invokeAll(calls)) {
        outcomes.add(done.get());
      }
    }
    return outcomes;
  }

  private PaymentSide patient() {
    return fixture.throughSocket(SimulatorFixture.PLENTY);
  }

  private static PaymentOutcome authorise(PaymentSide side, PaymentId key, TestCard card) {
    return side.authorise(key, usd(500), card.card(), "checkout");
  }

  private static WireCard card(TestCard card) {
    return new WireCard(card.card());
  }

  private static PaymentId key(int number) {
    return new PaymentId(new UUID(7, number));
  }

  private static Money usd(long minor) {
    return Money.of(minor, "USD");
  }
}
