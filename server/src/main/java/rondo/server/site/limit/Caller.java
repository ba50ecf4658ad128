package rondo.server.site.limit;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who asks, as far as limits go: the address of the connection, or the one that a proxy names, but
 * only in the header that the operator has set, since anybody can send any header.
 *
 * @param header that the proxy in front always sets itself; empty where there is none
 */
public record Caller(Optional<String> header) {
  /** Bytes of an address that tell networks apart: all of IPv4, the first half of IPv6. */
  private static final int NETWORK = 8;

  /** No proxy. */
  public static Caller direct() {
    return new Caller(Optional.empty());
  }

  /** The address; of IPv6 the network, since a house has 2^64 addresses. */
  public String of(Context request) {
    return header
        .flatMap(name -> lastLine(request, name))
        .flatMap(named -> network(last(named)))
        .or(() -> network(request.req().getRemoteAddr()))
        .orElse("");
  }

  /** A proxy may add a line of its own behind the one that the client sent. */
  private static Optional<String> lastLine(Context request, String name) {
    return Collections.list(request.req().getHeaders(name)).stream().reduce((one, next) -> next);
  }

  /** The proxy adds the address that it saw at the end; what stands before was sent to it. */
  private static String last(String addresses) {
    return addresses.substring(addresses.lastIndexOf(',') + 1).strip();
  }

  private static Optional<String> network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", "")).getAddress();
      return Optional.of(HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK)));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
