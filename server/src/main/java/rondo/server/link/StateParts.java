package rondo.server.link;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import rondo.base.json.StrictJson;
import rondo.protocol.envelope.Message;
import rondo.protocol.frame.Direction;

/** Sends an offer in one message where it fits, in parts where it does not. */
final class StateParts {
  /** Bytes of the offer's JSON in a part; a third more as base64url. */
  private static final int PART_BYTES = 45_000;

  private StateParts() {}

  static void send(KioskWire wire, Message.StateOffer offer) {
    Optional<byte[]> whole = wire.frames().find(Direction.TO_KIOSK, offer);
    if (whole.isPresent()) {
      wire.sendFrame(whole.get());
      return;
    }
    byte[] json = StrictJson.wire().write(offer);
    int parts = Math.ceilDiv(json.length, PART_BYTES);
    for (int part = 1; part <= parts; part++) {
      wire.send(part(offer, json, part, parts));
    }
  }

  private static Message.StatePart part(
      Message.StateOffer offer, byte[] json, int part, int parts) {
    int from = (part - 1) * PART_BYTES;
    byte[] piece = Arrays.copyOfRange(json, from, Math.min(json.length, from + PART_BYTES));
    String content = Base64.getUrlEncoder().withoutPadding().encodeToString(piece);
    return new Message.StatePart(offer.topic(), offer.version(), part, parts, content);
  }
}
