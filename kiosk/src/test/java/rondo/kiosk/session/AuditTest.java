package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.duty.Duties;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.Work;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Situation;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;

/** Which audits are due here, and how one ends whose machine has changed. */
class AuditTest {
  @Test
  void an_audit_that_began_at_a_larger_machine_ends_at_this_one() {
    int slots = Samples.LAYOUT.slots().size();
    var duties = duties(Optional.empty(), Map.of(Work.AUDIT, new AuditMark(7, slots + 5).kept()));
    Situation now = Samples.with(duties, Samples.situation());

    var step = AuditFlow.begin(Session.Attracting.START, now);

    assertThat(step.state()).isEqualTo(Session.Attracting.START);
    var change = ((Command.Write) step.commands().getFirst()).change();
    assertThat(change.facts()).containsExactly(new Fact.AuditEnded(Samples.NOON, 7, slots));
    var done = change.done().map(Change.Done::number).orElseThrow();
    assertThat(duties(Optional.empty(), Map.of(Work.AUDIT, done)).audit()).isEmpty();
  }

  @Test
  void an_audit_ordered_here_has_the_number_after_all_others_and_a_later_order_is_newer() {
    assertThat(duties(Optional.empty(), Map.of()).nextAudit()).isEqualTo(1);
    var finished = new AuditMark(9, 0).next(1).kept();
    assertThat(duties(Optional.of(5L), Map.of(Work.AUDIT, finished)).nextAudit()).isEqualTo(10);
    assertThat(duties(Optional.of(12L), Map.of(Work.AUDIT, finished)).nextAudit()).isEqualTo(13);
    assertThat(duties(Optional.of(5L), Map.of(Work.AUDIT_ORDERED, 20L)).nextAudit()).isEqualTo(21);

    var here = Map.of(Work.AUDIT_ORDERED, 21L, Work.AUDIT, new AuditMark(21, 0).next(1).kept());
    assertThat(duties(Optional.of(22L), here).audit()).contains(new AuditMark(22, 0));
  }

  private static Duties duties(Optional<Long> audit, Map<Work, Long> done) {
    var orders = new State.Orders(Optional.empty(), List.of(), List.of(), audit, List.of());
    return new Duties(Optional.of(orders), done);
  }
}
