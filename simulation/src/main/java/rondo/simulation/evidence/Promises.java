package rondo.simulation.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.LedgerId;
import rondo.base.id.ReturnId;
import rondo.base.money.Money;
import rondo.protocol.chain.ChainLink;

/**
 * What was acknowledged while a network ran, from the point of view of whoever it was told to: it
 * has to stay true after any crash (I22). Only who stood beside can know it; no file keeps it.
 *
 * @param acknowledged the newest Fact that each kiosk was told to forget
 * @param approved checkouts that a kiosk was told to dispense for
 * @param offered attempts of which a screen said "take your disc"
 * @param receipts what screens said that was charged
 * @param returns what screens said that came back
 * @param booked each ledger transaction when it was written, with a hash of it and its lines
 */
public record Promises(
    Map<KioskId, ChainLink> acknowledged,
    List<CheckoutId> approved,
    List<UUID> offered,
    List<Receipt> receipts,
    List<Back> returns,
    Map<LedgerId, Integer> booked) {
  /** A page that said what the first nights of the discs that were taken cost. */
  public record Receipt(CheckoutId checkout, Money charged) {}

  /** A page that said when a disc was back. */
  public record Back(KioskId kiosk, ReturnId returned, Instant acceptedAt) {}

  public Promises {
    acknowledged = Collections.unmodifiableMap(new LinkedHashMap<>(acknowledged));
    approved = List.copyOf(approved);
    offered = List.copyOf(offered);
    receipts = List.copyOf(receipts);
    returns = List.copyOf(returns);
    booked = Collections.unmodifiableMap(new LinkedHashMap<>(booked));
  }

  /** A hash of a ledger transaction and its lines as they stand. */
  public static int hash(Object transaction, List<?> lines) {
    return 31 * transaction.hashCode() + lines.hashCode();
  }
}
