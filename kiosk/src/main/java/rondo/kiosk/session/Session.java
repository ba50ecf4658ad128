package rondo.kiosk.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.AskId;
import rondo.base.id.TitleId;
import rondo.base.money.Money;
import rondo.base.refusal.Refusal;
import rondo.kiosk.network.Nearest;
import rondo.kiosk.returns.HeldCase;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.vend.Vend;
import rondo.machine.report.MotionPlan;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

/** Where a visit at the screen stands (R1, T3). {@link SessionFlow} moves it on. */
public sealed interface Session {
  /** Nobody is served: the machine is being brought to rest. */
  record Preparing(boolean interrupted) implements Session {}

  /** What can be rented now. */
  record Browsing(Optional<String> genre, int page) implements Session {
    static final Browsing START = new Browsing(Optional.empty(), 1);
  }

  /** One title. */
  record Viewing(TitleId title, Format format) implements Session {}

  /** Waiting for a card. */
  record Paying(TitleId title, Format format, int unreadable) implements Session {}

  /** Waiting for an address; the card is sealed already. */
  record Mailing(
      TitleId title,
      Format format,
      String sealedCard,
      String typed,
      boolean confirming,
      Optional<String> problem)
      implements Session {
    @Override
    public String toString() {
      return "Mailing[hidden]";
    }
  }

  /** The bank is asked. */
  record Asking(Visit visit, AskId ask) implements Session {}

  /**
   * A disc is on its way.
   *
   * @param plan the motion under way
   * @param begun monotonic milliseconds at its begin
   * @param atDoor position before the arm, 0 while unknown
   * @param farewell the customer has the disc and has gone on; the door still closes
   */
  record Vending(
      Visit visit, Vend vend, Optional<MotionPlan> plan, long begun, int atDoor, boolean farewell)
      implements Session {
    /** The customer has all that he came for; only the machine is still at work. */
    boolean isServed() {
      return visit.last() && vend instanceof Vend.Closing;
    }
  }

  /** This copy could not be given; another stands here. */
  record Offering(Visit visit, String failure) implements Session {}

  /** The discs are in the customer's hands. */
  record Finished(Visit visit, Instant takenAt) implements Session {}

  /** A disc is being taken back. */
  record Returning(Taking taking) implements Session {}

  /**
   * A disc is back.
   *
   * @param asks how often the server was asked what it came to
   */
  record Returned(
      HeldCase held,
      Optional<String> title,
      Instant acceptedAt,
      Optional<AskId> ask,
      int asks,
      Optional<Integer> nights,
      Optional<Money> total)
      implements Session {}

  /** A disc of another group: the customer reads which kiosk takes it. */
  record Redirected(Nearest nearest, String reference) implements Session {}

  /**
   * Something failed.
   *
   * @param failure key of the page
   * @param title of the disc concerned
   * @param notedAt the time that counts for a return
   * @param reference for the help desk
   */
  record Failing(
      String failure,
      Optional<State.Title> title,
      Optional<Money> reserved,
      Optional<Instant> notedAt,
      Optional<Refusal> sentences,
      String reference,
      List<Screen.Choice> choices,
      Optional<Retry> retry)
      implements Session {
    public Failing {
      choices = List.copyOf(choices);
    }
  }

  /** What "try again" or "another card" goes back to. */
  record Retry(TitleId title, Format format) {}
}
