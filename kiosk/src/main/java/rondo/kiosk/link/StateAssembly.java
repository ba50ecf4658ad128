package rondo.kiosk.link;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import rondo.base.json.StrictJson;
import rondo.protocol.envelope.Message;

/** Puts the parts of an offer together. For the link's thread alone. */
final class StateAssembly {
  private static final int MOST_PARTS = 200;

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private Optional<Message.StatePart> last = Optional.empty();

  /**
   * Takes the next part; the offer when it was the last one. A part out of its turn starts over,
   * and the server offers again what is not confirmed.
   */
  Optional<Message.StateOffer> add(Message.StatePart part) {
    if (!follows(part)) {
      clear();
      if (part.part() != 1 || part.parts() > MOST_PARTS) {
        return Optional.empty();
      }
    }
    content.writeBytes(Base64.getUrlDecoder().decode(part.content()));
    last = Optional.of(part);
    if (part.part() < part.parts()) {
      return Optional.empty();
    }
    Message.StateOffer offer =
        StrictJson.wire().read(content.toByteArray(), Message.StateOffer.class);
    clear();
    return Optional.of(offer);
  }

  void clear() {
    content.reset();
    last = Optional.empty();
  }

  private boolean follows(Message.StatePart part) {
    return last.filter(before ->
            before.topic() == part.topic()
                && before.version() == part.version()
                && before.parts() == part.parts()
                && before.part() + 1 == part.part())
        .isPresent();
  }
}
