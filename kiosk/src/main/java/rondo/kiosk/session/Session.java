package rondo.kiosk.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.AskId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.money.Money;
import rondo.base.refusal.Refusal;
import rondo.kiosk.network.Nearest;
import rondo.kiosk.returns.HeldCase;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.stocking.SlotLook;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.vend.Vend;
import rondo.machine.report.MotionPlan;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** Where a visit at the screen stands (R1, T3). {@link SessionFlow} moves it on. */
public sealed interface Session {
  /** Nobody is served: the machine is being brought to rest. The cart waits for its customer. */
  record Preparing(Cart cart) implements Session {}

  /**
   * Nobody is here: the screen invites whoever passes. A visit begins and ends here.
   *
   * @param ended whether the last visit was ended because nobody touched the screen any more
   */
  record Attracting(boolean ended) implements Session {
    static final Attracting START = new Attracting(false);
  }

  /**
   * What can be rented now.
   *
   * @param filter which part of it
   * @param page from 1
   */
  record Browsing(Filter filter, int page, Cart cart) implements Session {
    static final Browsing START = with(Cart.EMPTY);

    static Browsing with(Cart cart) {
      return new Browsing(Filter.ALL, 1, cart);
    }

    /** The same part of the list with another cart. */
    Browsing holding(Cart other) {
      return new Browsing(filter, page, other);
    }

    /** The first page of another part of the list. */
    Browsing showing(Filter other) {
      return new Browsing(other, 1, cart);
    }

    Browsing turnedTo(int other) {
      return new Browsing(filter, Math.max(1, other), cart);
    }
  }

  /**
   * One title.
   *
   * @param tariff that the page shows; prices the format
   * @param list that leads back, with what was chosen before
   */
  record Viewing(State.Title title, Format format, Tariff tariff, Browsing list)
      implements Session {
    Cart cart() {
      return list.cart();
    }
  }

  /**
   * "Your discs": the cart with its price.
   *
   * @param list that leads back
   */
  record Choosing(Order order, Browsing list) implements Session {}

  /** A title's age must be shown: by the card, or on without it? */
  record ShowingAge(Order order) implements Session {}

  /** Waiting for a card. */
  record Paying(Order order, int unreadable) implements Session {}

  /** Waiting for an address; the card is sealed already. */
  record Mailing(
      Order order, String sealedCard, String typed, boolean confirming, Optional<String> problem)
      implements Session {
    @Override
    public String toString() {
      return "Mailing[hidden]";
    }
  }

  /**
   * The card is read, yet it must pay another sum than was shown: the customer is asked again.
   *
   * @param why key of the notice: {@code prices-changed} or {@code fewer}
   */
  record Agreeing(Order order, Payer payer, String why) implements Session {}

  /** A copy of the cart is not to be had any more: another one, or without it? */
  record Missing(Order order, Cart.Line line, Optional<Payer> payer, String reference)
      implements Session {}

  /**
   * The card did not prove the age of some titles, which are out; nothing is reserved.
   *
   * @param rest the order without them
   */
  record AgeUnshown(Order rest, List<Cart.Line> out, Payer payer, String reference)
      implements Session {
    public AgeUnshown {
      out = List.copyOf(out);
    }
  }

  /** The bank is asked. */
  record Asking(Visit visit, Order order, Payer payer, AskId ask) implements Session {}

  /**
   * A disc is on its way.
   *
   * @param plan the motion under way
   * @param begun monotonic milliseconds at its begin
   * @param atDoor position before the arm, 0 while unknown
   * @param parting whether the customer, who has the disc, has gone on; the door still closes
   */
  record Vending(
      Visit visit, Vend vend, Optional<MotionPlan> plan, long begun, int atDoor, Parting parting)
      implements Session {
    /** The customer has all that he came for; only the machine is still at work. */
    boolean isServed() {
      return visit.last() && vend instanceof Vend.Closing;
    }
  }

  /** What a customer has asked for who has all his discs. */
  enum Parting {
    /** Nothing yet. */
    NONE,
    LEAVES,
    REPORTS_FAULT
  }

  /** One disc is settled, the next one is fetched as soon as nobody else has the machine. */
  record Between(Visit visit) implements Session {}

  /** This copy could not be given: another one, on with the rest, or leave? */
  record Offering(Visit visit, String failure) implements Session {}

  /** The discs are in the customer's hands. */
  record Finished(Visit visit) implements Session {}

  /** A disc is being taken back; the cart waits. */
  record Returning(Taking taking, Cart cart) implements Session {}

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
      Optional<Money> total,
      Cart cart)
      implements Session {}

  /**
   * Something is wrong with a disc that was just taken or brought.
   *
   * @param chosen which of the discs, from 0
   * @param thanked whether it is noted
   * @param before the page that leads back
   */
  record Reporting(List<Suspect> discs, int chosen, boolean thanked, Session before)
      implements Session {
    public Reporting {
      discs = List.copyOf(discs);
    }
  }

  /**
   * A disc that something may be wrong with.
   *
   * @param rental of it, where it was just taken
   * @param returned names its return, where it was just brought
   */
  record Suspect(
      DiscCode disc,
      Optional<String> title,
      Optional<RentalId> rental,
      Optional<ReturnId> returned) {}

  /** A disc of another group: the customer reads which kiosk takes it. */
  record Redirected(Nearest nearest, String reference, Cart cart) implements Session {}

  /**
   * Something failed.
   *
   * @param failure key of the page
   * @param discs that are concerned
   * @param notedAt the time that counts for a return
   * @param reference for the help desk
   * @param retry what another card would pay
   * @param cart that waits behind the page
   */
  record Failing(
      String failure,
      List<Given> discs,
      Optional<Money> reserved,
      Optional<Instant> notedAt,
      Optional<Refusal> sentences,
      String reference,
      List<Screen.Choice> choices,
      Optional<Order> retry,
      Cart cart)
      implements Session {
    public Failing {
      discs = List.copyOf(discs);
      choices = List.copyOf(choices);
    }
  }

  /** A person with a service code is at work. */
  record Staff(Stocking work) implements Session {}

  /**
   * Nobody is here, and an audit reads a slot.
   *
   * @param next what somebody has touched meanwhile; it is done when the slot is read
   */
  record Auditing(SlotLook look, Optional<Touch> next) implements Session {}

  /** A disc that was wanted, and what became of it. */
  record Given(State.Title title, Visit.Outcome outcome) {}
}
