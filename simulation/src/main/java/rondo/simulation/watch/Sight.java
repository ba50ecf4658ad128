package rondo.simulation.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import rondo.base.id.KioskId;
import rondo.kiosk.journal.Change;
import rondo.kiosk.screen.Screen;
import rondo.payment.side.PaymentOutcome;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.chain.ChainLink;
import rondo.server.store.Step;
import rondo.simulator.truth.LogEntry;

/** What an event touched: something became durable, true or promised. */
public sealed interface Sight {
  /** The server has written a step. */
  record Written(Step step) implements Sight {}

  /**
   * A kiosk has committed a change.
   *
   * @param below since when its store had been below its reserve; empty where it was whole
   * @param last its newest Fact behind it
   */
  record Committed(KioskId kiosk, Change change, Optional<Instant> below, ChainLink last)
      implements Sight {}

  /**
   * A kiosk was told that the server has its Facts up to this one, and has forgotten them.
   *
   * @param base what its store says that it has forgotten
   * @param oldest sequence of the oldest Fact that it still keeps
   */
  record Forgot(KioskId kiosk, long sequence, ChainLink base, OptionalLong oldest)
      implements Sight {}

  /** A kiosk's process was dead; its durable memory ends with this Fact. */
  record Reopened(KioskId kiosk, ChainLink last) implements Sight {}

  /** A machine's log has grown. */
  record Logged(KioskId kiosk, LogEntry line) implements Sight {}

  /** The payment side was called and has decided. */
  record Called(PaymentRequest request, PaymentOutcome outcome) implements Sight {}

  /** The server has answered a kiosk's question. */
  record Answered(KioskId kiosk, Ask ask, Answer answer) implements Sight {}

  /** A kiosk shows a page. */
  record Shown(KioskId kiosk, Screen screen) implements Sight {}
}
