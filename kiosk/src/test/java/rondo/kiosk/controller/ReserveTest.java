package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rondo.kiosk.journal.Change;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame.Standing;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.protocol.fact.Fact;
import rondo.simulator.truth.Place;
import rondo.tariff.rule.Format;

/** A kiosk whose records wait for a server that stays away (INVARIANTS I23). */
class ReserveTest {
  private static final int MOST = 10_000;
  private static final long AN_IDLE_MINUTE = 61_000;

  private final Bench bench = new Bench();

  @Test
  void below_the_reserve_sales_stop_first_and_returns_go_on_until_the_server_has_the_records() {
    bench.start();
    bench.pass(20_000);
    assertThat(bench.board.current().head().standing()).isEqualTo(Standing.READY);
    Fact trouble = new Fact.MachineTroubled(Samples.NOON, "arm", "jam", "");
    bench.memory.commit(new Change(List.of(), Map.of(), Collections.nCopies(MOST, trouble)));
    idle();

    assertThat(bench.board.current().head().standing()).isEqualTo(Standing.RETURNS_ONLY);
    bench.touch(new Touch.MoreTime());
    bench.pass(100);
    bench.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    bench.pass(100);
    assertThat(((Screen.TitlePage) bench.screen()).selling()).isFalse();
    bench.touch(new Touch.Rent());
    bench.pass(100);
    assertThat(bench.screen()).isInstanceOf(Screen.TitlePage.class);
    bench.touch(new Touch.Back());
    bench.pass(100);
    bench.touch(new Touch.Back());
    bench.pass(100);

    Visitor.whoBrings(bench, 8).visit();
    assertThat(bench.placeOf(8)).isInstanceOf(Place.InSlot.class);
    assertThat(bench.facts(Fact.DiscReturned.class)).hasSize(1);

    bench.memory.outbox().acknowledged(bench.memory.outbox().lastSequence());
    idle();
    assertThat(bench.board.current().head().standing()).isEqualTo(Standing.READY);
    Visitor.whoRents(bench).visit();
    assertThat(bench.placeOf(1)).isInstanceOf(Place.Outside.class);
  }

  private void idle() {
    bench.touch(new Touch.Begin());
    bench.pass(AN_IDLE_MINUTE);
  }
}
