package rondo.simulation.evidence;

import rondo.base.id.KioskId;
import rondo.protocol.chain.ChainLink;

/**
 * How far the server has applied the Facts of one epoch of a kiosk.
 *
 * @param applied the last one, with its chain hash
 */
public record AppliedEpoch(KioskId kiosk, int epoch, ChainLink applied) {}
