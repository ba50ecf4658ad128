package rondo.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import rondo.base.id.TitleId;
import rondo.base.money.Money;
import rondo.base.refusal.Refusal;
import rondo.machine.report.MotionPlan;
import rondo.tariff.rule.Format;

/** One page of the kiosk (screens, kiosk pages). Values only; words and layout are the page's. */
public sealed interface Screen {
  /** What staff see with a service code. */
  record Staff(StaffScreen page) implements Screen {}

  /** The controller observes its machine after a start; {@code step} in words. */
  record Starting(String step) implements Screen {}

  /**
   * Nobody is here: an invitation. The whole of it is one button.
   *
   * @param covers some of what stands here
   * @param discsHere how many discs can be had
   * @param from the lowest first night; empty while nothing can be had
   * @param ended whether the last visit was ended because nobody touched the screen any more
   * @param staff whether a service code was given out, which can be typed now
   */
  record Attract(
      List<Work> covers,
      int discsHere,
      Optional<Money> from,
      boolean ended,
      boolean selling,
      boolean staff)
      implements Screen {
    public Attract {
      covers = List.copyOf(covers);
    }
  }

  /**
   * What can be rented now.
   *
   * @param cards this page of the list
   * @param page from 1
   * @param filters what the list can be narrowed to
   * @param discsHere how many discs can be had
   * @param inCart how many are chosen
   * @param letters where each first letter begins, in the order of the list
   */
  record Browse(
      List<Card> cards,
      int page,
      int pages,
      Filters filters,
      int discsHere,
      int inCart,
      boolean selling,
      List<Letter> letters)
      implements Screen {
    public Browse {
      cards = List.copyOf(cards);
      letters = List.copyOf(letters);
    }

    /** A list that cannot be paged by letter. */
    public Browse(
        List<Card> cards,
        int page,
        int pages,
        Filters filters,
        int discsHere,
        int inCart,
        boolean selling) {
      this(cards, page, pages, filters, discsHere, inCart, selling, List.of());
    }
  }

  /**
   * A first letter of names, and the page on which the first of them stands.
   *
   * @param letter in capitals
   * @param page from 1
   */
  record Letter(String letter, int page) {}

  /**
   * "What are you looking for?"
   *
   * @param typed so far
   * @param kind what the cards are
   * @param cards this page of what was found
   * @param found how many there are in all
   * @param page from 1
   * @param inCart how many discs are chosen
   */
  record Search(
      String typed, Found kind, List<Card> cards, int found, int page, int pages, int inCart)
      implements Screen {
    public Search {
      cards = List.copyOf(cards);
    }
  }

  /**
   * "Still there?", before the visit ends by itself.
   *
   * @param left until it does
   * @param extensions how often more time was asked for; a new number begins a new count
   */
  record StillThere(Duration left, int extensions) implements Screen {}

  /**
   * A title in one format on the browse page.
   *
   * @param inCart whether it is chosen
   * @param limited whether its age must be shown
   */
  record Card(
      TitleId title,
      Format format,
      Work work,
      int copies,
      Money night,
      boolean inCart,
      boolean limited) {}

  /** What is told of a title. */
  record Work(
      String name,
      int year,
      String genre,
      String by,
      int minutes,
      int age,
      List<String> languages) {}

  /**
   * The price block (screens, section 9): of one disc, or the sums of several.
   *
   * @param discs how many
   * @param reserve what the bank will be asked to reserve: first night and tax of each disc
   * @param firstNight of all discs
   * @param furtherNight of all discs
   * @param tax on the first night of all discs
   * @param most the most that all discs can cost, tax included
   * @param maximumNights after so many nights a disc is the customer's
   * @param taxName name of the tax as it is printed
   * @param dueIfTakenNow end of the first night
   * @param zone of the kiosk
   */
  record Price(
      int discs,
      Money reserve,
      Money firstNight,
      Money furtherNight,
      Money tax,
      Money most,
      int maximumNights,
      String taxName,
      Instant dueIfTakenNow,
      ZoneId zone) {}

  /**
   * One title with its price.
   *
   * @param copies that could still be chosen
   * @param inCart how many discs are chosen already
   * @param chosen whether this title is one of them in this format
   * @param full whether no more can be chosen
   */
  record TitlePage(
      TitleId title,
      Format format,
      List<Format> formats,
      Work work,
      int copies,
      Price price,
      int inCart,
      boolean chosen,
      boolean full,
      boolean selling)
      implements Screen {}

  /**
   * "Your discs".
   *
   * @param price of all of them
   * @param full whether no more can be chosen
   * @param notice key of what has changed since the card was read: {@code prices-changed}, {@code
   *     fewer}; empty while no card is known
   */
  record Cart(
      List<CartLine> lines, Price price, boolean full, boolean selling, Optional<String> notice)
      implements Screen {
    public Cart {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A disc that is chosen.
   *
   * @param night its first night
   */
  record CartLine(TitleId title, Format format, Work work, Money night) {}

  /**
   * "This title is 18 and over": the card will show it, or on without.
   *
   * @param works whose age must be shown, at least one
   */
  record Age(List<Work> works) implements Screen {
    public Age {
      works = List.copyOf(works);
    }
  }

  /**
   * Swipe.
   *
   * @param works that are paid for, at least one
   * @param unreadable how many swipes could not be read so far; 3 end the visit
   */
  record Pay(List<Work> works, Price price, int unreadable, int triesLeft) implements Screen {
    public Pay {
      works = List.copyOf(works);
    }
  }

  /**
   * Where the receipt goes.
   *
   * @param typed so far
   * @param problem key of what is wrong with it, if anything
   * @param confirming "anna@example.org, right?"
   */
  record Mail(String typed, Optional<String> problem, boolean confirming) implements Screen {
    @Override
    public String toString() {
      return "Mail[typed hidden]";
    }
  }

  /** "Asking your bank". */
  record AskingBank(Price price) implements Screen {}

  /**
   * The machine brings the disc: night theme, true motion.
   *
   * @param number which disc of the cart, from 1
   * @param of how many
   * @param step key of what happens now: {@code turning}, {@code reaching}, {@code reading}, {@code
   *     opening}, {@code presenting}, {@code putting-back}, {@code closing}, {@code got} (taken,
   *     and more are to come), {@code mending} (the machine finds its marks before this disc)
   * @param plan motion under way, if any
   * @param begun monotonic stamp of the plan's begin, in milliseconds of the kiosk's ticker
   * @param left rough time to the end
   */
  record Fetching(
      Work work,
      int number,
      int of,
      String step,
      Optional<MotionPlan> plan,
      long begun,
      Duration left,
      Carousel carousel)
      implements Screen {}

  /**
   * The carousel from above, for the picture.
   *
   * @param positions slots on the deck that is drawn
   * @param filled which positions of that deck hold a disc
   * @param target position of the customer's disc
   * @param atDoor position that stands before the arm, 0 when unknown
   */
  record Carousel(int positions, List<Integer> filled, int target, int atDoor) {}

  /**
   * "Take your disc".
   *
   * @param left until it is drawn in, when {@code extensions} was last changed
   * @param canExtend whether more time can be had
   * @param extensions how often more time was asked for; a new number begins a new count
   */
  record Take(Work work, int number, int of, Duration left, boolean canExtend, int extensions)
      implements Screen {}

  /**
   * The end of a rental.
   *
   * @param discs that were wanted, at least one of them taken
   * @param due the earliest end of a first night
   * @param charged first nights of the discs that were taken, tax included
   * @param mail masked address where the receipt goes
   * @param kiosks at how many kiosks, this one among them, any disc from here can be given back
   * @param reportable whether a fault of a disc can be reported
   * @param left until the page goes by itself
   */
  record Done(
      List<Given> discs,
      Instant due,
      ZoneId zone,
      Money charged,
      Optional<String> mail,
      int kiosks,
      boolean reportable,
      Duration left)
      implements Screen {
    public Done {
      discs = List.copyOf(discs);
    }
  }

  /** A disc that was wanted, and what became of it. */
  record Given(Work work, Fate fate) {}

  /** What became of a disc that was wanted. */
  enum Fate {
    /** The customer has it. */
    TAKEN,
    /** It stayed in the machine and is not charged. */
    KEPT,
    /** Nobody can tell yet; nothing is charged until a person has looked. */
    UNSURE
  }

  /**
   * A return under way.
   *
   * @param step key: {@code hold}, {@code stop-clock} (the machine rests), {@code reading}, {@code
   *     checking}, {@code opening}, {@code insert}, {@code taking-in}, {@code checking-case},
   *     {@code storing}, {@code take-back} (a case that is handed back), {@code closing}
   * @param titleName once the label is read and known
   * @param cancellable until a case is inside
   */
  record Return(String step, Optional<String> titleName, boolean cancellable) implements Screen {}

  /**
   * The disc is back.
   *
   * @param titleName where it is known
   * @param nights and total once the server has told them
   * @param reportable whether a fault of the disc can be reported
   */
  record ReturnDone(
      Optional<String> titleName,
      Instant acceptedAt,
      ZoneId zone,
      Optional<Integer> nights,
      Optional<Money> total,
      boolean reportable)
      implements Screen {}

  /**
   * "What is wrong?"
   *
   * @param titles of the discs that it can be about, as far as they are known
   * @param chosen which of them, from 0
   * @param thanked whether it was said and is noted
   */
  record FaultReport(List<Optional<String>> titles, int chosen, boolean thanked) implements Screen {
    public FaultReport {
      titles = List.copyOf(titles);
    }
  }

  /** What can be wrong with a disc. */
  enum Fault {
    SKIPS,
    WILL_NOT_START,
    WRONG_DISC,
    BROKEN_CASE
  }

  /**
   * A disc of another group was not taken in (feature T1): which kiosk takes it.
   *
   * @param name of the nearest kiosk that takes it
   * @param address street and town; empty where it is not known
   * @param walk from here, where both places are known
   * @param room how many places are free there at least; empty where that is not known now
   * @param reference short code for the help desk
   */
  record Elsewhere(
      String name, String address, Optional<Walk> walk, Optional<Integer> room, String reference)
      implements Screen {}

  /**
   * The straight way to another place.
   *
   * @param bearing degrees from north by east
   */
  record Walk(long metres, double bearing) {}

  /**
   * Something failed (screens, "Failures").
   *
   * @param failure key of the bundle: {@code card-unreadable}, {@code declined}, {@code
   *     bank-silent}, {@code not-in-slot}, {@code wrong-disc}, {@code unsure-disc}, {@code jam},
   *     {@code not-taken}, {@code unresolved}, {@code interrupted}, {@code interrupted-taken},
   *     {@code interrupted-unsure}, {@code interrupted-kept}, {@code gone}, {@code
   *     label-unreadable}, {@code foreign}, {@code other-group}, {@code not-out}, {@code sold},
   *     {@code full}, {@code return-jam}, {@code return-unclear}, {@code stopped}, {@code
   *     wrong-case}, {@code kept-for-checking}, {@code link-away}, {@code returns-only}, {@code
   *     copy-gone}, {@code age-not-shown}, {@code refused}
   * @param work of the disc, where one is concerned
   * @param discs all that were wanted, where several are concerned and their fates are known
   * @param reserved what had been reserved, where money is concerned
   * @param notedAt the time that counts, where a return is concerned
   * @param sentences the server's own three sentences, for {@code refused}
   * @param reference short code for the help desk
   * @param choices what the customer can do, the primary one last
   * @param until where a kiosk cannot take a disc: the end of the grace in which no night counts
   * @param nearest where it can be brought instead, if that is known
   */
  record Failed(
      String failure,
      Optional<Work> work,
      List<Given> discs,
      Optional<Money> reserved,
      Optional<Instant> notedAt,
      ZoneId zone,
      Optional<Refusal> sentences,
      String reference,
      List<Choice> choices,
      Optional<Instant> until,
      Optional<Elsewhere> nearest)
      implements Screen {
    /** A failure that sends nobody to another kiosk. */
    public Failed(
        String failure,
        Optional<Work> work,
        List<Given> discs,
        Optional<Money> reserved,
        Optional<Instant> notedAt,
        ZoneId zone,
        Optional<Refusal> sentences,
        String reference,
        List<Choice> choices) {
      this(
          failure,
          work,
          discs,
          reserved,
          notedAt,
          zone,
          sentences,
          reference,
          choices,
          Optional.empty(),
          Optional.empty());
    }
  }

  /** What a failure page offers. */
  enum Choice {
    LEAVE,
    /** Without the disc that cannot be had, on with the others. */
    GO_ON,
    ANOTHER_COPY,
    ANOTHER_CARD,
    RETURN_A_DISC
  }

  /**
   * The kiosk rests.
   *
   * @param reason key: {@code machine}, {@code quarantined}, {@code turned-away}, {@code
   *     not-enrolled}, {@code store}
   * @param returnsWork whether a disc can still be brought back
   * @param stopsClock whether the camera can read whose clock is to be stopped
   * @param nearest another kiosk, if one is known
   */
  record OutOfService(
      String reason, boolean returnsWork, boolean stopsClock, Optional<Elsewhere> nearest)
      implements Screen {
    /** Where no clock can be stopped. */
    public OutOfService(String reason, boolean returnsWork, Optional<Elsewhere> nearest) {
      this(reason, returnsWork, false, nearest);
    }

    /** Where no other kiosk is known. */
    public OutOfService(String reason, boolean returnsWork) {
      this(reason, returnsWork, Optional.empty());
    }
  }
}
