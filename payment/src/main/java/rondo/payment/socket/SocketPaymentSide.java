package rondo.payment.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import rondo.base.json.MalformedJsonException;
import rondo.base.time.Ticker;
import rondo.payment.side.UnknownReason;
import rondo.payment.wire.CallingPaymentSide;
import rondo.payment.wire.PaymentAnswer;
import rondo.payment.wire.PaymentCall;
import rondo.payment.wire.PaymentLine;
import rondo.payment.wire.Received;

/**
 * Asks a payment side behind a loopback socket, one connection a call. Whatever comes after the
 * deadline is not taken as an answer. Thread-safe; blocks until the deadline at most.
 */
public final class SocketPaymentSide extends CallingPaymentSide {
  private final SocketPaymentSideConfig config;
  private final Ticker ticker;

  /** A payment side that connects anew for each call. */
  public SocketPaymentSide(SocketPaymentSideConfig config, Ticker ticker) {
    this.config = config;
    this.ticker = ticker;
  }

  @Override
  protected Received send(PaymentCall call) {
    Deadline deadline = Deadline.in(config.deadline(), ticker);
    try (Socket socket = new Socket()) {
      connect(socket, deadline);
      return converse(socket, call, deadline);
    } catch (UnreachableException e) {
      return new Received.Nothing(UnknownReason.UNREACHABLE);
    } catch (SocketTimeoutException e) {
      return new Received.Nothing(UnknownReason.NO_ANSWER);
    } catch (IOException e) {
      return new Received.Nothing(UnknownReason.BROKEN_CONNECTION);
    } catch (MalformedJsonException e) {
      return new Received.Nothing(UnknownReason.NONSENSE);
    }
  }

  private void connect(Socket socket, Deadline deadline) throws IOException {
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port()),
          deadline.millisLeft());
    } catch (IOException e) {
      throw new UnreachableException(e);
    }
  }

  private static Received converse(Socket socket, PaymentCall call, Deadline deadline)
      throws IOException {
    socket.getOutputStream().write(PaymentLine.write(call));
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() <= PaymentLine.MAX_BYTES) {
      socket.setSoTimeout(deadline.millisLeft());
      int next = in.read();
      if (next < 0) {
        return new Received.Nothing(UnknownReason.BROKEN_CONNECTION);
      }
      if (next == '\n') {
        deadline.millisLeft();
        return new Received.Answered(PaymentLine.read(line.toByteArray(), PaymentAnswer.class));
      }
      line.write(next);
    }
    return new Received.Nothing(UnknownReason.NONSENSE);
  }

  /** Nobody listens, in contrast to somebody who hangs up. */
  private static final class UnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreachableException(IOException cause) {
      super(cause);
    }
  }
}
