package rondo.kiosk.controller;

import java.time.InstantSource;
import java.util.function.Supplier;
import rondo.base.id.IdSource;
import rondo.base.time.Ticker;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.link.ServerLink;
import rondo.kiosk.screen.Languages;
import rondo.machine.control.Machine;
import rondo.vision.label.PictureReader;

/**
 * What a kiosk is made of.
 *
 * @param machine opens the machine; called again after it was lost; throws {@link
 *     rondo.machine.control.MachineUnreachableException} if it is out of reach
 * @param pace how soon its alarms ring
 * @param languages that a customer may choose from
 */
public record KioskParts(
    Supplier<Machine> machine,
    KioskStore store,
    ServerLink link,
    PictureReader labels,
    Sealer sealer,
    InstantSource clock,
    Ticker ticker,
    IdSource ids,
    AlarmPace pace,
    Languages languages) {

  /** A kiosk whose alarms ring as in life, in the standard languages. */
  public KioskParts(
      Supplier<Machine> machine,
      KioskStore store,
      ServerLink link,
      PictureReader labels,
      Sealer sealer,
      InstantSource clock,
      Ticker ticker,
      IdSource ids) {
    this(
        machine,
        store,
        link,
        labels,
        sealer,
        clock,
        ticker,
        ids,
        AlarmPace.LIFE,
        Languages.STANDARD);
  }
}
