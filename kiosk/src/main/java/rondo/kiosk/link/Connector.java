package rondo.kiosk.link;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import rondo.protocol.envelope.ProtocolVersion;

/** Opens WebSockets to the server that was met at enrolment, and to no other. */
final class Connector implements AutoCloseable {
  private final HttpClient client;
  private final URI address;
  private final LinkPace pace;
  private final Consumer<LinkEvent> events;

  Connector(KioskIdentity identity, LinkPace pace, Consumer<LinkEvent> events) {
    this.client =
        HttpClient.newBuilder()
            .sslContext(PinnedTrust.only(identity.pin()))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(pace.connecting())
            .build();
    this.address =
        URI.create("wss://" + identity.server().getAuthority() + ProtocolVersion.LINK_PATH);
    this.pace = pace;
    this.events = events;
  }

  /** Begins to connect; {@code Opened} or {@code Lost} follows. */
  LinkConnection open() {
    LinkConnection connection = new LinkConnection(events);
    CompletableFuture<WebSocket> opening =
        client
            .newWebSocketBuilder()
            .connectTimeout(pace.connecting())
            .subprotocols(ProtocolVersion.SUBPROTOCOL)
            .buildAsync(address, connection);
    connection.failsWith(opening);
    return connection;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
