package rondo.simulation.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.link.Outbox;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
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
    return committing(change ->
        with(
            change,
            change.entries(),
            change.facts().stream()
                .filter(fact -> !(fact instanceof Fact.CheckoutFinished))
                .toList()));
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

  /** Facts are forgotten as soon as they are sent. */
  static Ports forgetsWhatIsSent() {
    return remembering(real -> new WrongMemory(real, real::commit, new Forgetful(real.outbox())));
  }

  private record Forgetful(Outbox real) implements Outbox {
    @Override
    public long lastSequence() {
      return real.lastSequence();
    }

    @Override
    public String lastHash() {
      return real.lastHash();
    }

    @Override
    public ChainLink base() {
      return real.base();
    }

    @Override
    public List<Message.FactReport> after(long sequence, int atMost) {
      List<Message.FactReport> sent = real.after(sequence, atMost);
      if (!sent.isEmpty()) {
        real.acknowledged(sent.getLast().sequence());
      }
      return sent;
    }

    @Override
    public void acknowledged(long sequence) {
      real.acknowledged(sequence);
    }
  }
}
