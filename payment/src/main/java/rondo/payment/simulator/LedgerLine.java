package rondo.payment.simulator;

import java.util.Optional;

/**
 * One line of the ledger's file.
 *
 * @param entry what happened
 * @param bodyHash keyed hash of the call, to tell a repeated one from another one under its key
 * @param cardHash keyed hash of the card that was authorised
 */
record LedgerLine(PaymentEntry entry, String bodyHash, Optional<String> cardHash) {}
