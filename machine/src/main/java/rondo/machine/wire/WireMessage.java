package rondo.machine.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;

/**
 * What goes over the socket, one JSON document a frame. The controller says hello and hears the
 * greeting; it attaches once and then orders; the machine says reports.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WireMessage.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = WireMessage.Greeting.class, name = "greeting"),
  @JsonSubTypes.Type(value = WireMessage.Attach.class, name = "attach"),
  @JsonSubTypes.Type(value = WireMessage.Command.class, name = "command"),
  @JsonSubTypes.Type(value = WireMessage.Said.class, name = "said"),
  @JsonSubTypes.Type(value = WireMessage.Pixels.class, name = "pixels")
})
sealed interface WireMessage {
  /** The only version there is. */
  int VERSION = 1;

  /** The first message; a wrong secret or version closes the connection. */
  record Hello(int version, String secret) implements WireMessage {
    @Override
    public String toString() {
      return "Hello[version " + version + "]";
    }
  }

  /** The answer to a hello. */
  record Greeting(int version, MachineLayout layout) implements WireMessage {}

  /** Takes command with a token. */
  record Attach(FencingToken token) implements WireMessage {}

  /** An order. */
  record Command(Order order) implements WireMessage {}

  /** Any report but a picture. */
  record Said(MachineReport report) implements WireMessage {}

  /**
   * A picture.
   *
   * @param order the order it answers
   * @param width in pixels
   * @param height in pixels
   * @param grey its bytes in Base64
   */
  record Pixels(long order, int width, int height, String grey) implements WireMessage {}
}
