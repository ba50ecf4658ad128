package rondo.kiosk.controller;

import java.util.Arrays;
import rondo.kiosk.workflow.Event;
import rondo.machine.report.MachineReport;
import rondo.media.magstripe.CardData;
import rondo.media.magstripe.Magstripe;
import rondo.media.magstripe.Swipe;

/** Turns a swipe into a sealed card at once: nothing behind it ever sees the digits (I26). */
final class CardDesk {
  private final Sealer sealer;

  CardDesk(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Reads both tracks and seals the card to the server's payment key. */
  Event read(MachineReport.Swiped swiped, String paymentKey) {
    return switch (Magstripe.parse(swiped.track1() + swiped.track2())) {
      case Swipe.Readable(var card) -> new Event.CardRead(sealed(card, paymentKey));
      case Swipe.Unreadable(var fault) -> new Event.CardUnreadable(fault);
    };
  }

  private String sealed(CardData card, String paymentKey) {
    byte[] clear = card.toSealable();
    try {
      return sealer.seal(paymentKey, clear);
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }
}
