package rondo.kiosk.session;

import java.util.List;
import java.util.Optional;
import rondo.base.money.Money;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Situation;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.Tariff;

/** A situation with other prices. */
final class PriceTrial {
  private PriceTrial() {}

  /** The same with films at this price a night; the game has become dearer in any case. */
  static Situation situation(Situation now, long film, int version) {
    Tariff old = Samples.tariff();
    Money night = Money.of(film, "USD");
    Money game = Money.of(400, "USD");
    var tariff =
        new Tariff(
            old.id(),
            version,
            old.currency(),
            old.basis(),
            old.tax(),
            old.nightEnds(),
            old.maximumNights(),
            List.of(
                new FormatPrice(Format.DVD, night, night),
                new FormatPrice(Format.GAME, game, game)));
    return new Situation(
        now.now(),
        now.ids(),
        now.inventory(),
        now.settings(),
        now.catalogue(),
        Optional.of(new State.Prices(tariff)),
        now.network(),
        now.linked(),
        now.reserve(),
        now.manner(),
        now.sealing());
  }
}
