package rondo.machine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.MachineUnreachableException;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;

/** A controller's end of the socket, whatever the other end says. */
class RemoteMachineTest {
  private static final String GREETING =
      "{\"type\":\"greeting\",\"version\":1,\"layout\":{\"decks\":2,\"positions\":10}}";
  private static final String OBSERVATION =
      "{\"homed\":true,\"position\":1,\"deck\":1,\"arm\":\"PANE\",\"door\":\"CLOSED\","
          + "\"gripperClosed\":false,\"caseOnArm\":\"ABSENT\",\"caseInMouth\":\"ABSENT\","
          + "\"caseInSlot\":\"UNKNOWN\"}";

  private final LinkedBlockingQueue<MachineReport> reports = new LinkedBlockingQueue<>();
  private ServerSocket listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    listener.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "no json",
        "{\"type\":\"greeting\",\"version\":2,\"layout\":{\"decks\":2,\"positions\":10}}",
        "{\"type\":\"greeting\",\"version\":1,\"layout\":{\"decks\":0,\"positions\":10}}",
        "{\"type\":\"greeting\",\"version\":1,\"layout\":{\"decks\":2,\"positions\":9999999}}",
        "{\"type\":\"greeting\",\"version\":1}",
        "{\"type\":\"said\",\"report\":{\"type\":\"lost\",\"why\":\"x\"}}"
      })
  void a_machine_that_greets_wrongly_is_unreachable(String greeting) throws Exception {
    Thread.ofVirtual().start(() -> answerWith(greeting));
    assertThatExceptionOfType(MachineUnreachableException.class)
        .isThrownBy(() -> RemoteMachine.connect(listener.getLocalPort(), "a secret of tests"));
  }

  @Test
  void where_nobody_listens_the_address_is_named() throws IOException {
    int port = listener.getLocalPort();
    listener.close();
    assertThatExceptionOfType(MachineUnreachableException.class)
        .isThrownBy(() -> RemoteMachine.connect(port, "a secret of tests"))
        .withMessageContaining("127.0.0.1:" + port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish",
        "{\"type\":\"said\"}",
        "{\"type\":\"said\",\"report\":{\"type\":\"done\",\"order\":1}}",
        "{\"type\":\"attach\",\"token\":1}",
        "{\"type\":\"pixels\",\"order\":1,\"width\":2,\"height\":2,\"grey\":\"!!\"}",
        "{\"type\":\"pixels\",\"order\":1,\"width\":2,\"height\":2,\"grey\":\"AA==\"}",
        "{\"type\":\"pixels\",\"order\":1,\"width\":-2,\"height\":-2,\"grey\":\"AAAAAA==\"}"
      })
  void rubbish_from_the_machine_ends_in_one_lost_and_nothing_more(String frame) throws Exception {
    try (RawPeer machine = attached()) {
      machine.frame(frame);
      assertLostOnce();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
  void a_frame_of_an_impossible_length_ends_in_one_lost(int length) throws Exception {
    try (RawPeer machine = attached()) {
      machine.length(length);
      assertLostOnce();
    }
  }

  @Test
  void half_a_frame_and_a_hang_up_end_in_one_lost() throws Exception {
    try (RawPeer machine = attached()) {
      machine.length(300);
      machine.bytes((byte) '{');
    }
    assertLostOnce();
  }

  @Test
  void a_machine_that_says_itself_that_it_is_lost_is_lost_once() throws Exception {
    try (RawPeer machine = attached()) {
      machine.frame("{\"type\":\"said\",\"report\":{\"type\":\"lost\",\"why\":\"disk full\"}}");
      assertThat(reports.poll(20, TimeUnit.SECONDS)).isEqualTo(new MachineReport.Lost("disk full"));
      assertThat(machine.isSentAway()).isTrue();
    }
    assertThat(reports.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void reports_come_in_their_order_whole() throws Exception {
    try (RawPeer machine = attached()) {
      for (int i = 1; i <= 500; i++) {
        machine.frame(
            "{\"type\":\"said\",\"report\":{\"type\":\"done\",\"order\":"
                + i
                + ",\"observation\":"
                + OBSERVATION
                + "}}");
      }
      for (int i = 1; i <= 500; i++) {
        assertThat(reports.poll(20, TimeUnit.SECONDS)).isInstanceOf(MachineReport.Done.class);
      }
    }
  }

  @Test
  void it_attaches_once_only() throws Exception {
    Thread greeter = Thread.ofVirtual().start(() -> answerWith(GREETING));
    try (RemoteMachine remote = RemoteMachine.connect(listener.getLocalPort(), "a secret")) {
      assertThat(remote.layout()).isEqualTo(new MachineLayout(2, 10));
      remote.attach(new FencingToken(1), reports::add);
      assertThatIllegalStateException()
          .isThrownBy(() -> remote.attach(new FencingToken(2), reports::add));
    }
    greeter.join();
  }

  @Test
  void closing_it_oneself_is_not_a_loss_and_ordering_then_throws_nothing() throws Exception {
    try (RawPeer machine = attached()) {
      RemoteMachine remote = opened;
      remote.close();
      remote.close();
      remote.order(new Order(1, new FencingToken(1), Optional.empty(), new Action.Home()));
      assertThat(machine.isSentAway()).isTrue();
    }
    assertThat(reports.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @SuppressWarnings("NullAway.Init") // set by attached()
  private RemoteMachine opened;

  /** A connection on which the controller has attached; the machine's end of it. */
  private RawPeer attached() throws Exception {
    var accepted = new LinkedBlockingQueue<RawPeer>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            RawPeer peer = new RawPeer(listener.accept());
            peer.hear();
            peer.frame(GREETING);
            peer.hear();
            accepted.add(peer);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    opened = RemoteMachine.connect(listener.getLocalPort(), "a secret of tests");
    opened.attach(new FencingToken(1), reports::add);
    RawPeer peer = accepted.poll(20, TimeUnit.SECONDS);
    assertThat(peer).isNotNull();
    return Objects.requireNonNull(peer);
  }

  private void answerWith(String greeting) {
    try (RawPeer peer = new RawPeer(listener.accept())) {
      peer.hear();
      peer.frame(greeting);
      peer.awaitEnd();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void assertLostOnce() throws InterruptedException {
    assertThat(reports.poll(20, TimeUnit.SECONDS)).isInstanceOf(MachineReport.Lost.class);
    assertThat(reports.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }
}
