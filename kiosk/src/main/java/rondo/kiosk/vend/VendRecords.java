package rondo.kiosk.vend;

import java.time.Instant;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** What is written of a disc on its way out, for a customer and for staff. Pure. */
public final class VendRecords {
  private VendRecords() {}

  /** Before the first motor turns. */
  static JournalEntry began(VendPlan plan, Instant at) {
    return switch (plan.errand()) {
      case Errand.Rental(var checkout, var rental) ->
          new JournalEntry.AttemptBegan(
              at, checkout, plan.attempt(), rental, plan.disc(), plan.slot());
      case Errand.Unloading _ ->
          new JournalEntry.UnloadBegan(at, plan.attempt(), plan.disc(), plan.slot());
    };
  }

  /** Before the door opens (I14). */
  static JournalEntry intended(VendPlan plan, Instant at) {
    return switch (plan.errand()) {
      case Errand.Rental(var checkout, _) ->
          new JournalEntry.ReleaseIntended(at, checkout, plan.attempt());
      case Errand.Unloading _ -> new JournalEntry.UnloadIntended(at, plan.attempt());
    };
  }

  /** It was read behind the shut door again. */
  public static JournalEntry retracted(VendPlan plan, Instant at) {
    return switch (plan.errand()) {
      case Errand.Rental(var checkout, _) ->
          new JournalEntry.Retracted(at, checkout, plan.attempt());
      case Errand.Unloading _ -> new JournalEntry.UnloadRetracted(at, plan.attempt());
    };
  }

  /** How it ended. */
  public static JournalEntry ended(VendPlan plan, Instant at, AttemptEnd end, String reason) {
    return switch (plan.errand()) {
      case Errand.Rental(var checkout, _) ->
          new JournalEntry.AttemptEnded(at, checkout, plan.attempt(), end, reason);
      case Errand.Unloading _ -> new JournalEntry.UnloadEnded(at, plan.attempt(), end, reason);
    };
  }

  /** The disc is in a customer's hand, or in those of staff. */
  public static Fact taken(VendPlan plan, Instant at) {
    return switch (plan.errand()) {
      case Errand.Rental(var checkout, var rental) ->
          new Fact.DiscTaken(at, checkout, rental, plan.attempt(), plan.disc(), plan.slot());
      case Errand.Unloading _ ->
          new Fact.SlotChanged(at, plan.slot(), new SlotContent.Free(), "unloaded");
    };
  }

  /** Nobody can tell where the disc is; its slot waits for a person. */
  public static Fact unresolved(VendPlan plan, String evidence, Instant at) {
    return switch (plan.errand()) {
      case Errand.Rental(var checkout, var rental) ->
          new Fact.DispenseUnresolved(at, checkout, rental, plan.attempt(), plan.disc(), evidence);
      case Errand.Unloading _ ->
          new Fact.SlotChanged(at, plan.slot(), new SlotContent.Locked("unresolved"), "unresolved");
    };
  }
}
