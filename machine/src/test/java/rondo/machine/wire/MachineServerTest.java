package rondo.machine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.MachineUnreachableException;
import rondo.machine.report.MachineReport;

/** Everything that can be said to a machine's socket. */
class MachineServerTest {
  private static final String SECRET = "a secret of tests only";
  private final Bell bell = new Bell();
  private final MachineServer server = MachineServer.start(0, SECRET, () -> bell);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "42",
        "{\"type\":\"hello\"}",
        "{\"type\":\"hello\",\"version\":\"1\",\"secret\":\"a secret of tests only\"}",
        "{\"type\":\"hello\",\"version\":2,\"secret\":\"a secret of tests only\"}",
        "{\"type\":\"hello\",\"version\":1,\"secret\":\"\"}",
        "{\"type\":\"hello\",\"version\":1,\"secret\":null}",
        "{\"type\":\"hello\",\"version\":1,\"secret\":\"A SECRET OF TESTS ONLY\"}",
        "{\"type\":\"greeting\",\"version\":1,\"layout\":{\"decks\":1,\"positions\":9}}",
        "{\"type\":\"attach\",\"token\":9}",
        "{\"type\":\"java.lang.Runtime\"}"
      })
  void who_says_no_hello_with_the_secret_hears_nothing(String first) throws IOException {
    try (RawPeer peer = RawPeer.to(server.port())) {
      peer.frame(first);
      assertThat(peer.isSentAway()).isTrue();
    }
    assertThat(bell.orders).hasValue(0);
    assertStillServes();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 64 * 1024 + 1})
  void a_frame_of_no_or_too_great_length_is_not_waited_for(int length) throws IOException {
    try (RawPeer peer = RawPeer.known(server.port(), SECRET)) {
      peer.length(length);
      assertThat(peer.isSentAway()).isTrue();
    }
    assertStillServes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"command\"}",
        "{\"type\":\"attach\",\"token\":0}",
        "{\"type\":\"attach\",\"token\":-5}",
        "{\"type\":\"attach\",\"token\":1.5}",
        "{\"type\":\"attach\",\"token\":99999999999999999999}",
        "{\"type\":\"command\",\"order\":{\"number\":1,\"token\":1,\"attempt\":\"x\",\"action\":{\"type\":\"home\"}}}",
        "{\"type\":\"command\",\"order\":{\"number\":1,\"token\":1,\"attempt\":null,\"action\":{\"type\":\"fly\"}}}",
        "{\"type\":\"command\",\"order\":{\"number\":1,\"token\":1,\"attempt\":null,\"action\":{\"type\":\"arm-to\",\"stop\":\"MOON\"}}}",
        "{\"type\":\"command\",\"order\":{\"number\":1,\"token\":1,\"attempt\":null,\"action\":{\"type\":\"turn-to\"}}}",
        "{\"type\":\"hello\",\"version\":1,\"secret\":\"a secret of tests only\"}",
        "{\"type\":\"pixels\",\"order\":1,\"width\":1,\"height\":1,\"grey\":\"AA==\"}"
      })
  void a_message_that_is_none_ends_the_connection_and_moves_nothing(String json)
      throws IOException {
    try (RawPeer peer = RawPeer.known(server.port(), SECRET)) {
      peer.frame(json);
      assertThat(peer.isSentAway()).isTrue();
    }
    assertThat(bell.orders).hasValue(0);
    assertStillServes();
  }

  @Test
  void half_a_frame_and_a_hang_up_harm_nobody() throws IOException {
    try (RawPeer peer = RawPeer.known(server.port(), SECRET)) {
      peer.length(500);
      peer.bytes((byte) '{', (byte) '"');
    }
    waitFor(() -> bell.closings.get() == 1);
    assertStillServes();
  }

  @Test
  void a_frame_that_comes_byte_by_byte_is_a_frame() throws IOException {
    try (RawPeer peer = RawPeer.to(server.port())) {
      byte[] hello =
          ("{\"type\":\"hello\",\"version\":1,\"secret\":\"" + SECRET + "\"}")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      peer.bytes((byte) 0, (byte) 0);
      peer.bytes((byte) 0, (byte) hello.length);
      for (byte one : hello) {
        peer.bytes(one);
      }
      assertThat(peer.hear()).isInstanceOf(WireMessage.Greeting.class);
    }
  }

  @Test
  void the_secret_is_in_no_ones_words() {
    assertThat(new WireMessage.Hello(1, SECRET).toString()).doesNotContain(SECRET);
    assertThatExceptionOfType(MachineUnreachableException.class)
        .isThrownBy(() -> RemoteMachine.connect(server.port(), "another secret altogether"))
        .withMessageContaining("127.0.0.1:" + server.port())
        .satisfies(e -> assertThat(e.toString()).doesNotContain("another secret"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MachineServer.start(0, "short", () -> bell))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\"short\""));
  }

  @Test
  void a_port_that_another_has_is_named() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> MachineServer.start(server.port(), SECRET, () -> bell))
        .withMessageContaining(Integer.toString(server.port()));
  }

  @Test
  void a_controller_that_does_not_read_is_let_go_and_the_machine_never_waits() throws IOException {
    try (RawPeer peer = RawPeer.known(server.port(), SECRET)) {
      peer.say(new WireMessage.Attach(new FencingToken(1)));
      peer.say(new WireMessage.Command(order(1, new Action.Observe())));
      waitFor(() -> bell.orders.get() == 1);
      long before = System.nanoTime();
      MachineReport big =
          new MachineReport.Pictured(
              1, new rondo.media.picture.Picture(1_000, 1_000, new byte[1_000_000]));
      for (int i = 0; i < 300 && bell.closings.get() == 0; i++) {
        bell.ring(big);
      }
      waitFor(() -> bell.closings.get() == 1);
      assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(20));
    }
    assertStillServes();
  }

  @Test
  void more_connections_than_there_is_room_for_are_closed_and_room_comes_back() throws IOException {
    List<RawPeer> peers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      peers.add(RawPeer.known(server.port(), SECRET));
    }
    try (RawPeer tooMany = RawPeer.to(server.port())) {
      assertThat(tooMany.isSentAway()).isTrue();
    }
    for (RawPeer peer : peers) {
      peer.close();
    }
    waitFor(() -> bell.closings.get() == 16);
    assertStillServes();
  }

  @Test
  void a_connection_with_a_smaller_token_displaces_nobody() throws Exception {
    var newer = new LinkedBlockingQueue<MachineReport>();
    try (RemoteMachine first = RemoteMachine.connect(server.port(), SECRET);
        RawPeer older = RawPeer.known(server.port(), SECRET)) {
      first.attach(new FencingToken(9), newer::add);
      first.order(order(1, new Action.Observe()));
      assertThat(newer.poll(20, TimeUnit.SECONDS)).isInstanceOf(MachineReport.Done.class);
      older.say(new WireMessage.Attach(new FencingToken(8)));
      older.say(new WireMessage.Command(order(7, new Action.Observe())));
      assertThat(older.hear()).isInstanceOf(WireMessage.Said.class);
      first.order(order(2, new Action.Observe()));
      assertThat(newer).noneMatch(MachineReport.Lost.class::isInstance);
    }
  }

  private void assertStillServes() throws IOException {
    try (RemoteMachine machine = connect()) {
      assertThat(machine.layout()).isEqualTo(Bell.LAYOUT);
      var reports = new LinkedBlockingQueue<MachineReport>();
      machine.attach(new FencingToken(50), reports::add);
      machine.order(order(5, new Action.Look()));
      assertThat(reports.poll(20, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              MachineReport.Pictured.class,
              pictured -> assertThat(pictured.picture().grey()).containsExactly(0, 1, -1, 127));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private RemoteMachine connect() {
    return RemoteMachine.connect(server.port(), SECRET);
  }

  private static Order order(long number, Action action) {
    return new Order(number, new FencingToken(50), Optional.empty(), action);
  }

  private static void waitFor(BooleanSupplier condition) {
    for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
