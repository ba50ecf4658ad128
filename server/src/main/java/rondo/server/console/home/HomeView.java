package rondo.server.console.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.money.Money;

/**
 * What needs a person, and today.
 *
 * @param quietSince when the last thing that needed somebody was done
 */
public record HomeView(
    List<Task> tasks,
    List<Unsettled> unsettled,
    List<Away> away,
    Counted parked,
    Counted debts,
    List<WrongClock> clocks,
    Today today,
    Today weekBefore,
    Optional<Instant> quietSince) {
  /** Something that a person has to look at. */
  public record Task(
      String kind,
      String detail,
      Optional<UUID> rental,
      Optional<String> disc,
      Optional<UUID> kioskId,
      Optional<String> kiosk,
      Instant opened,
      Optional<UUID> payment,
      UUID id) {
    /** Whether its own page has the buttons that settle it. */
    public boolean settlesByWords() {
      return switch (kind) {
        case "return-to-check",
            "disc-contested",
            "disc-missing",
            "kiosk-clock",
            "slot-to-check",
            "sold-disc-taken-in",
            "payment-unexpected",
            "mail-given-up" ->
            true;
        case "payment-refused" -> payment.isPresent();
        default -> false;
      };
    }

    /** Its kind in words. */
    public String words() {
      return switch (kind) {
        case "dispense-unresolved" -> "Was the disc taken?";
        case "fact-parked" -> "A report could not be applied";
        case "disc-missing" -> "A disc is not where it was";
        case "sold-disc-taken-in" -> "A sold disc was taken in";
        case "disc-contested" -> "A disc is seen that a customer should have";
        case "payment-refused" -> "A payment was refused";
        case "payment-unknown" -> "A payment has no answer";
        case "payment-unexpected" -> "A payment's answer did not fit";
        case "kiosk-quarantined" -> "A kiosk must be enrolled anew";
        case "kiosk-refused" -> "A kiosk cannot be let in";
        case "payment-mismatch" -> "A payment is not what we asked";
        case "mail-given-up" -> "A receipt could not be sent";
        case "return-to-check" -> "A return was not taken in";
        case "slot-to-check" -> "A slot is not as it was believed";
        case "kiosk-clock" -> "A kiosk's clock is wrong";
        default -> kind.replace('-', ' ');
      };
    }
  }

  /** A payment that has been without an answer for too long. */
  public record Unsettled(
      UUID key, String kind, String state, Money amount, Optional<UUID> rental, Instant since) {}

  /**
   * A kiosk without a link.
   *
   * @param since empty where it was never connected
   */
  public record Away(UUID id, String name, Optional<Instant> since) {}

  /**
   * A kiosk whose clock is off.
   *
   * @param words by how much, as {@code -95.0 s}
   */
  public record WrongClock(UUID id, String name, String words) {}

  /** How many, and since when. */
  public record Counted(long count, Optional<Instant> oldest) {}

  /** A day's work. */
  public record Today(long rentals, long returns, List<Money> income) {}

  /** The kiosks without a link that had one. */
  public List<Away> gone() {
    return away.stream().filter(kiosk -> kiosk.since().isPresent()).toList();
  }

  /** How many kiosks were added and never connected. */
  public long unseen() {
    return away.stream().filter(kiosk -> kiosk.since().isEmpty()).count();
  }

  /** Whether nothing needs anybody. */
  public boolean isQuiet() {
    return tasks.isEmpty()
        && unsettled.isEmpty()
        && away.isEmpty()
        && clocks.isEmpty()
        && parked.count() == 0
        && debts.count() == 0;
  }
}
