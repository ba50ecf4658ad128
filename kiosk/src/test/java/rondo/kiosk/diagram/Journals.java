package rondo.kiosk.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.trial.Samples;

/** What a stop can leave in a kiosk's journal. */
final class Journals {
  static final CheckoutId CHECKOUT = new CheckoutId(new UUID(5, 1));
  private static final RentalId RENTAL = new RentalId(new UUID(5, 2));
  private static final AttemptId ATTEMPT = new AttemptId(new UUID(5, 3));
  private static final ReturnId RETURNED = new ReturnId(new UUID(5, 4));

  private static final JournalEntry BEGAN =
      new JournalEntry.CheckoutBegan(
          Samples.NOON, CHECKOUT, List.of(new JournalEntry.Wanted(RENTAL, Samples.disc(1))));
  private static final JournalEntry APPROVED =
      new JournalEntry.CheckoutApproved(Samples.NOON, CHECKOUT);
  private static final JournalEntry FETCHED =
      new JournalEntry.AttemptBegan(
          Samples.NOON, CHECKOUT, ATTEMPT, RENTAL, Samples.disc(1), Samples.SLOT);
  private static final JournalEntry RELEASED =
      new JournalEntry.ReleaseIntended(Samples.NOON, CHECKOUT, ATTEMPT);

  private Journals() {}

  /** One for each point at which a workflow can be cut short. */
  static List<List<JournalEntry>> all() {
    var returning =
        new JournalEntry.ReturnBegan(
            Samples.NOON, RETURNED, Samples.GROUP, Samples.disc(9), Samples.SLOT_OF_OTHER);
    var unloading =
        new JournalEntry.UnloadBegan(Samples.NOON, ATTEMPT, Samples.disc(3), Samples.SLOT_OF_OTHER);
    List<List<JournalEntry>> all = new ArrayList<>();
    all.add(List.of());
    all.add(List.of(BEGAN));
    all.add(List.of(BEGAN, APPROVED));
    all.add(List.of(BEGAN, APPROVED, FETCHED));
    all.add(List.of(BEGAN, APPROVED, FETCHED, RELEASED));
    all.add(List.of(BEGAN, APPROVED, FETCHED, RELEASED, retracted()));
    all.add(List.of(BEGAN, APPROVED, FETCHED, RELEASED, taken()));
    all.add(List.of(returning));
    all.add(List.of(returning, new JournalEntry.ReturnAccepted(Samples.NOON, RETURNED)));
    all.add(List.of(unloading));
    all.add(List.of(unloading, new JournalEntry.UnloadIntended(Samples.NOON, ATTEMPT)));
    all.add(List.of(new JournalEntry.LookBegan(Samples.NOON, new UUID(5, 5), 1, Samples.SLOT)));
    return all;
  }

  private static JournalEntry retracted() {
    return new JournalEntry.Retracted(Samples.NOON, CHECKOUT, ATTEMPT);
  }

  private static JournalEntry taken() {
    return new JournalEntry.AttemptEnded(
        Samples.NOON, CHECKOUT, ATTEMPT, AttemptEnd.TAKEN, "taken");
  }
}
