package rondo.server.link;

import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.protocol.chain.ChainLink;

/**
 * One life of a kiosk's journal, as the database has it.
 *
 * @param applied the last Fact whose effect or parking is durable
 * @param ended why it ended; empty while it lives
 */
record Epoch(KioskId kiosk, int number, ChainLink applied, Optional<String> ended) {}
