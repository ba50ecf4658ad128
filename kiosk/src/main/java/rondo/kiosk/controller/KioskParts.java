package rondo.kiosk.controller;

import java.time.InstantSource;
import java.util.function.Supplier;
import rondo.base.id.IdSource;
import rondo.base.time.Ticker;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.link.ServerLink;
import rondo.machine.control.Machine;
import rondo.vision.label.PictureReader;

/**
 * What a kiosk is made of.
 *
 * @param machine opens the machine; called again after it was lost; throws {@link
 *     rondo.machine.control.MachineUnreachableException} if it is out of reach
 */
public record KioskParts(
    Supplier<Machine> machine,
    KioskStore store,
    ServerLink link,
    PictureReader labels,
    Sealer sealer,
    InstantSource clock,
    Ticker ticker,
    IdSource ids) {}
