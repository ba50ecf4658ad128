package rondo.simulation.plant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.link.Outbox;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.report.MachineReport;
import rondo.protocol.fact.Fact;

/** What a kiosk can write wrong. */
final class KioskBugs {
  private KioskBugs() {}

  private static Ports remembering(UnaryOperator<KioskStore> wrong) {
    return new Ports() {
      @Override
      public KioskStore memory(KioskId kiosk, KioskStore real) {
        return wrong.apply(real);
      }
    };
  }

  private static Ports committing(UnaryOperator<Change> wrong) {
    return remembering(real -> WrongMemory.changing(real, wrong));
  }

  private static Change with(Change change, List<JournalEntry> entries, List<Fact> facts) {
    return new Change(entries, change.slots(), facts, change.done());
  }

  private static Ports journalling(UnaryOperator<JournalEntry> wrong) {
    return committing(
        change -> with(change, change.entries().stream().map(wrong).toList(), change.facts()));
  }

  /** A disc that was taken is told to have stayed. */
  static Ports takenIsToldAsKept() {
    return committing(change ->
        with(change, change.entries(), change.facts().stream().map(KioskBugs::kept).toList()));
  }

  private static Fact kept(Fact fact) {
    return fact instanceof Fact.DiscTaken it
        ? new Fact.DiscNotDispensed(
            it.at(), it.checkout(), it.rental(), Optional.of(it.attempt()), it.disc(), "jam")
        : fact;
  }

  /** The end of a checkout is told to nobody. */
  static Ports neverFinishes() {
    return keepingToItself(Fact.CheckoutFinished.class);
  }

  /** A disc that was taken in is told to nobody. */
  static Ports returnsAreNotTold() {
    return keepingToItself(Fact.DiscReturned.class);
  }

  private static Ports keepingToItself(Class<? extends Fact> kind) {
    return committing(change ->
        with(
            change,
            change.entries(),
            change.facts().stream().filter(fact -> !kind.isInstance(fact)).toList()));
  }

  /** The intent to open the door is written with whatever is written next, when it has opened. */
  static Ports intentAfterTheMotor() {
    return remembering(real -> {
      List<JournalEntry> late = new ArrayList<>();
      return WrongMemory.changing(
          real,
          change -> {
            List<JournalEntry> entries = new ArrayList<>(late);
            late.clear();
            for (JournalEntry entry : change.entries()) {
              (entry instanceof JournalEntry.ReleaseIntended ? late : entries).add(entry);
            }
            return with(change, entries, change.facts());
          });
    });
  }

  /** That the door opens for a return is not journalled. */
  static Ports noIntentOfAReturn() {
    return committing(change ->
        with(
            change,
            change.entries().stream()
                .filter(entry -> !(entry instanceof JournalEntry.ReturnBegan))
                .toList(),
            change.facts()));
  }

  /** The second disc of a cart is journalled under the rental of the first. */
  static Ports oneRentalForACart() {
    Map<CheckoutId, RentalId> first = new HashMap<>();
    return journalling(entry ->
        entry instanceof JournalEntry.AttemptBegan it
            ? new JournalEntry.AttemptBegan(
                it.at(),
                it.checkout(),
                it.attempt(),
                first.computeIfAbsent(it.checkout(), _ -> it.rental()),
                it.disc(),
                it.slot())
            : entry);
  }

  /** What the server says of one Fact is taken for all that wait. */
  static Ports clearsTheOutbox() {
    return sending(real ->
        new WrongOutbox(real) {
          @Override
          public void acknowledged(long sequence) {
            real.acknowledged(real.lastSequence());
          }
        });
  }

  private static Ports sending(UnaryOperator<Outbox> wrong) {
    return remembering(real -> WrongMemory.sending(real, wrong.apply(real.outbox())));
  }

  /** Starts are not counted: each controller comes with the token of the one before. */
  static Ports startsAreNotCounted() {
    return remembering(real ->
        new WrongMemory(real) {
          @Override
          public long countStart() {
            return Math.min(1, real.countStart());
          }
        });
  }

  /** What a card reader reads is journalled. */
  static Ports journalsTheCard() {
    Map<KioskId, List<String>> swiped = new HashMap<>();
    return new Ports() {
      @Override
      public Machine machine(KioskId kiosk, Machine real) {
        return new Overheard(
            real,
            report -> {
              if (report instanceof MachineReport.Swiped it) {
                swiped.computeIfAbsent(kiosk, _ -> new ArrayList<>()).add(it.track2());
              }
            });
      }

      @Override
      public KioskStore memory(KioskId kiosk, KioskStore real) {
        return WrongMemory.changing(real, change -> noting(change, swiped.remove(kiosk)));
      }
    };
  }

  private static Change noting(Change change, @Nullable List<String> tracks) {
    List<JournalEntry> entries = new ArrayList<>(change.entries());
    if (tracks != null && !entries.isEmpty()) {
      Instant at = entries.getFirst().at();
      tracks.forEach(track -> entries.add(new JournalEntry.Noted(at, "card " + track)));
    }
    return with(change, entries, change.facts());
  }

  private static final class Overheard extends WrongMachine {
    private final Consumer<MachineReport> ear;

    Overheard(Machine real, Consumer<MachineReport> ear) {
      super(real);
      this.ear = ear;
    }

    @Override
    public void attach(FencingToken token, Consumer<MachineReport> listener) {
      real.attach(token, ear.andThen(listener));
    }
  }

  /** A controller that was thought dead gives its last order again, and the machine obeys. */
  static Ports staleTokenIsTaken() {
    Map<KioskId, Order> last = new HashMap<>();
    return new Ports() {
      @Override
      public Machine machine(KioskId kiosk, Machine real) {
        return new WrongMachine(real) {
          @Override
          public void order(Order order) {
            Order before = last.put(kiosk, order);
            if (before != null && before.token().value() < order.token().value()) {
              real.order(
                  new Order(before.number(), order.token(), before.attempt(), before.action()));
            }
            real.order(order);
          }
        };
      }
    };
  }
}
