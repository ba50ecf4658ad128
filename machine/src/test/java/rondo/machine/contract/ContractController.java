package rondo.machine.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.device.Observation;
import rondo.machine.report.MachineReport;

/** The simplest controller: gives an order, waits for its outcome. */
public final class ContractController {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Machine machine;
  private final FencingToken token;
  private final BlockingQueue<MachineReport> reports = new LinkedBlockingQueue<>();
  private final List<MachineReport> heard = new ArrayList<>();
  private long number;

  public ContractController(Machine machine, FencingToken token) {
    this.machine = machine;
    this.token = token;
    machine.attach(token, reports::add);
  }

  /** Gives an order without an attempt and waits for its outcome. */
  public MachineReport order(Action action) {
    return outcome(send(action, Optional.empty()));
  }

  /** Gives an order with an attempt and waits for its outcome. */
  public MachineReport order(Action action, UUID attempt) {
    return outcome(send(action, Optional.of(attempt)));
  }

  /** Gives an order that must succeed; the observation after it. */
  public Observation done(Action action) {
    return observation(order(action), action);
  }

  /** Gives an order with an attempt that must succeed; the observation after it. */
  public Observation done(Action action, UUID attempt) {
    return observation(order(action, attempt), action);
  }

  /** Gives an order and does not wait; its number. */
  public long send(Action action, Optional<UUID> attempt) {
    machine.order(new Order(++number, token, attempt, action));
    return number;
  }

  /** Waits for the outcome of an order. */
  public MachineReport outcome(long order) {
    while (true) {
      MachineReport report = next();
      if (isOutcome(report, order)) {
        return report;
      }
    }
  }

  /** Waits until a sensor tells of itself what is expected. */
  public Observation sensed(java.util.function.Predicate<Observation> expected) {
    while (true) {
      if (next() instanceof MachineReport.Sensed(Observation seen) && expected.test(seen)) {
        return seen;
      }
    }
  }

  /** The next report, whatever it is; fails when none comes. */
  public MachineReport next() {
    try {
      MachineReport report = reports.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (report == null) {
        throw new AssertionError("no report in " + PATIENCE + "; heard " + heard);
      }
      heard.add(report);
      return report;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Everything heard so far. */
  public List<MachineReport> heard() {
    return List.copyOf(heard);
  }

  /** Whether this report ends that order. */
  public static boolean isOutcome(MachineReport report, long order) {
    return switch (report) {
      case MachineReport.Done(long number, Observation _) -> number == order;
      case MachineReport.Failed(long number, var _, Observation _) -> number == order;
      case MachineReport.Pictured(long number, var _) -> number == order;
      case MachineReport.Lost(String why) -> throw new AssertionError("lost: " + why);
      case MachineReport.Moving _, MachineReport.Sensed _, MachineReport.Swiped _ -> false;
    };
  }

  private static Observation observation(MachineReport report, Action action) {
    if (report instanceof MachineReport.Done(long _, Observation seen)) {
      return seen;
    }
    throw new AssertionError(action + " ended in " + report);
  }
}
