package rondo.payment.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.json.MalformedJsonException;
import rondo.payment.wire.PaymentAnswer;
import rondo.payment.wire.PaymentCall;
import rondo.payment.wire.PaymentLine;

/** One connection to the simulator: one line in, at most one line out. */
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
  private static final int PATIENCE_MILLIS = 10_000;

  /** Longer than any caller's deadline may be, yet not for ever. */
  private static final int SILENCE_MILLIS = 15 * 60_000;

  private final Socket socket;
  private final Acquirer acquirer;
  private final Duration lateBy;
  private final CountDownLatch stopped;

  Conversation(Socket socket, Acquirer acquirer, Duration lateBy, CountDownLatch stopped) {
    this.socket = socket;
    this.acquirer = acquirer;
    this.lateBy = lateBy;
    this.stopped = stopped;
  }

  void run() {
    try (socket) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      Optional<byte[]> line = line(socket.getInputStream());
      if (line.isPresent()) {
        answer(acquirer.handle(PaymentLine.read(line.get(), PaymentCall.class)));
      }
    } catch (MalformedJsonException e) {
      LOG.warn("payment simulator refused a call: {}", e.getMessage());
    } catch (LedgerFaultException e) {
      LOG.error("payment simulator cannot answer", e);
    } catch (IOException e) {
      LOG.debug("a caller of the payment simulator hung up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empty if the caller ended before its line did, or went on for too long. */
  private static Optional<byte[]> line(InputStream in) throws IOException {
    byte[] buffer = new byte[PaymentLine.MAX_BYTES + 1];
    int length = 0;
    while (length < buffer.length) {
      int next = in.read();
      if (next == '\n') {
        return Optional.of(Arrays.copyOf(buffer, length));
      }
      if (next < 0) {
        return Optional.empty();
      }
      buffer[length++] = (byte) next;
    }
    return Optional.empty();
  }

  private void answer(Reply reply) throws IOException, InterruptedException {
    switch (reply) {
      case Reply.Prompt(PaymentAnswer answer) -> send(answer);
      case Reply.Late(PaymentAnswer answer) -> {
        if (!stopped.await(lateBy.toNanos(), TimeUnit.NANOSECONDS)) {
          send(answer);
        }
      }
      case Reply.Silence silence -> waitForTheCallerToGiveUp();
    }
  }

  private void send(PaymentAnswer answer) throws IOException {
    socket.getOutputStream().write(PaymentLine.write(answer));
  }

  private void waitForTheCallerToGiveUp() throws IOException {
    socket.setSoTimeout(SILENCE_MILLIS);
    if (socket.getInputStream().read() >= 0) {
      LOG.debug("a caller of the payment simulator went on talking");
    }
  }
}
