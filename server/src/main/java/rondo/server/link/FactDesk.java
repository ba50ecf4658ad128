package rondo.server.link;

import rondo.base.id.KioskId;
import rondo.protocol.envelope.Message;

/**
 * Where Facts are applied (DESIGN, flow 1): each once, in order, its sequence noted in the same
 * statement as its effect. Called by one thread per kiosk. Throws on a fault (database away); the
 * Fact is then offered again.
 */
public interface FactDesk {
  /**
   * Applies the next Fact of this epoch, or parks it with its reason. Returns when the outcome is
   * durable. The caller has checked that the sequence is the one after the last applied.
   */
  void apply(KioskId kiosk, int epoch, Message.FactReport report);
}
