package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import rondo.kiosk.journal.JournalEntry;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;

/** One controller's hold on the bench's world; checks I14 at each order. */
final class BenchMachine implements Machine {
  private final Bench bench;
  private Optional<FencingToken> token = Optional.empty();
  private Consumer<MachineReport> listener = _ -> {};

  BenchMachine(Bench bench) {
    this.bench = bench;
  }

  @Override
  public MachineLayout layout() {
    return bench.world.geometry().layout();
  }

  @Override
  public void attach(FencingToken given, Consumer<MachineReport> heard) {
    token = Optional.of(given);
    listener = heard;
    bench.world.attach(given);
  }

  @Override
  public void order(Order order) {
    requireIntent(order);
    bench.deadline.pass();
    bench.happened(bench.world.apply(order, bench.now));
    bench.deadline.pass();
  }

  @Override
  public void close() {
    listener = _ -> {};
  }

  void tell(long to, MachineReport report) {
    long mine = token.map(FencingToken::value).orElse(0L);
    if (to == 0 || to == mine) {
      listener.accept(report);
    }
  }

  /** A command that can release a case has an earlier durable intent for the same attempt (I14). */
  private void requireIntent(Order order) {
    boolean opens =
        order.action().equals(new Action.DoorTo(DoorStop.OPEN))
            || order.action().equals(new Action.ArmTo(ArmStop.MOUTH));
    if (opens) {
      assertThat(order.attempt()).get().isIn(intended(bench.memory.journal()));
    }
  }

  private static Set<UUID> intended(List<JournalEntry> journal) {
    Set<UUID> intended = new HashSet<>();
    for (JournalEntry entry : journal) {
      switch (entry) {
        case JournalEntry.ReleaseIntended(_, _, var attempt) -> intended.add(attempt.value());
        case JournalEntry.ReturnBegan(_, var returned, _, _, _) -> intended.add(returned.value());
        case JournalEntry.LoadBegan(_, var load, _, _, _) -> intended.add(load.value());
        case JournalEntry.UnloadIntended(_, var attempt) -> intended.add(attempt.value());
        default -> {}
      }
    }
    return intended;
  }
}
