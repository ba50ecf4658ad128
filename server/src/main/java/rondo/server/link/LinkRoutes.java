package rondo.server.link;

import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.protocol.envelope.ProtocolVersion;

/** The WebSocket of the link. */
final class LinkRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(LinkRoutes.class);
  private static final Duration TIME_FOR_HELLO = Duration.ofSeconds(10);
  private static final String CONVERSATION = "conversation";

  private final LinkDesk desk;

  LinkRoutes(LinkDesk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.ws(ProtocolVersion.LINK_PATH, this::configure);
  }

  private void configure(WsConfig socket) {
    socket.onConnect(this::connected);
    socket.onBinaryMessage(this::received);
    socket.onMessage(context -> of(context).ifPresent(one -> one.close(CloseReason.NOT_BINARY)));
    socket.onClose(context -> of(context).ifPresent(Conversation::gone));
    socket.onError(
        context -> LOG.debug("link: a connection failed: {}", String.valueOf(context.error())));
  }

  private void connected(WsContext context) {
    context.session.setIdleTimeout(TIME_FOR_HELLO);
    Conversation conversation = new Conversation(context.session, desk);
    context.attribute(CONVERSATION, conversation);
    desk.conversations().opened(conversation);
  }

  private void received(WsBinaryMessageContext context) {
    ByteBuffer data = context.data();
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    of(context).ifPresent(one -> receive(one, bytes));
  }

  private static void receive(Conversation conversation, byte[] bytes) {
    try {
      conversation.slowDown();
      conversation.received(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Conversation> of(WsContext context) {
    return Optional.ofNullable(context.<Conversation>attribute(CONVERSATION));
  }
}
