package rondo.simulator.driver;

import java.util.Optional;
import rondo.machine.command.Order;
import rondo.machine.report.MachineReport;

/** Which controller commands the machine, and who hears what. On the world's thread only. */
final class CommandPost {
  private Optional<Session> inCommand = Optional.empty();

  /** Gives command to a session; who had it hears that it is lost. */
  void give(Session session) {
    inCommand
        .filter(s -> s != session)
        .ifPresent(s -> {
          s.tell(new MachineReport.Lost("another controller has taken command"));
          s.silence();
        });
    inCommand = Optional.of(session);
  }

  /** Takes command from a session, if it has it. */
  void leave(Session session) {
    session.silence();
    inCommand = inCommand.filter(s -> s != session);
  }

  /** Whether the order comes from the session in command, under the token it attached with. */
  boolean commands(Session session, Order order) {
    return inCommand.equals(Optional.of(session)) && session.token() == order.token().value();
  }

  /** Tells that the machine is gone. */
  void lost(String why) {
    inCommand.ifPresent(s -> s.tell(new MachineReport.Lost(why)));
  }

  /**
   * Brings a report to whom it concerns.
   *
   * @param token of the order it answers, 0 for whoever is in command
   * @param caller whose order is being refused at this moment, if any
   */
  void tell(long token, MachineReport report, Optional<Session> caller) {
    Optional<Session> orderer = inCommand.filter(s -> token == 0 || s.token() == token);
    if (orderer.isPresent()) {
      orderer.get().tell(report);
    } else if (caller.filter(s -> s.token() == token).isPresent()) {
      caller.get().tell(report);
    } else {
      asNews(report).ifPresent(news -> inCommand.ifPresent(s -> s.tell(news)));
    }
  }

  /** The outcome of an earlier controller's order is only news to the one in command now. */
  private static Optional<MachineReport> asNews(MachineReport report) {
    return switch (report) {
      case MachineReport.Done(long _, var seen) -> Optional.of(new MachineReport.Sensed(seen));
      case MachineReport.Failed(long _, var _, var seen) ->
          Optional.of(new MachineReport.Sensed(seen));
      case MachineReport.Moving _,
          MachineReport.Pictured _,
          MachineReport.Sensed _,
          MachineReport.Swiped _,
          MachineReport.Lost _ ->
          Optional.empty();
    };
  }
}
