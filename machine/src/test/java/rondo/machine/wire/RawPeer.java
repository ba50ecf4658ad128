package rondo.machine.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** One end of a machine's socket that may say anything at all. */
final class RawPeer implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  RawPeer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(20_000);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  static RawPeer to(int port) throws IOException {
    return new RawPeer(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** Says hello as a controller does and hears the greeting. */
  static RawPeer known(int port, String secret) throws IOException {
    RawPeer peer = to(port);
    peer.say(new WireMessage.Hello(WireMessage.VERSION, secret));
    peer.hear();
    return peer;
  }

  void say(WireMessage message) throws IOException {
    WireFrames.write(out, message, WireFrames.FROM_MACHINE);
  }

  void frame(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    out.writeInt(body.length);
    out.write(body);
    out.flush();
  }

  void length(int length) throws IOException {
    out.writeInt(length);
    out.flush();
  }

  void bytes(byte... raw) throws IOException {
    out.write(raw);
    out.flush();
  }

  WireMessage hear() throws IOException {
    return WireFrames.read(in, WireFrames.FROM_MACHINE);
  }

  /** Waits until the other end has closed. */
  boolean isSentAway() {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Stays until the other end has closed, saying nothing. */
  void awaitEnd() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
