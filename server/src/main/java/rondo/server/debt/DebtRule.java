package rondo.server.debt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rondo.payment.side.DeclineReason;

/**
 * When a refused charge is tried again: so long after the first refusal, within what card schemes
 * allow. After the last try only a person goes on. Immutable.
 *
 * @param after positive and growing; empty to try nothing by itself
 */
public record DebtRule(List<Duration> after) {
  /** Shorter than any pause between two tries may be, also when a server was away for long. */
  private static final Duration LEAST_PAUSE = Duration.ofHours(12);

  /** Card schemes forbid to ask again about a card that is gone or over. */
  private static final Set<String> FINAL =
      Set.of(
          DeclineReason.NO_SUCH_TOKEN.name(),
          DeclineReason.CARD_NOT_TAKEN.name(),
          DeclineReason.EXPIRED_CARD.name());

  public DebtRule {
    after = List.copyOf(after);
    Duration last = Duration.ZERO;
    for (Duration pause : after) {
      if (pause.compareTo(last) <= 0) {
        throw new IllegalArgumentException("tries follow one another, not " + after);
      }
      last = pause;
    }
  }

  /** After 1, 3, 7 and 14 days. */
  public static DebtRule standard() {
    return new DebtRule(
        List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14)));
  }

  /** Whether a refusal for this reason is tried again by a person only (F12). */
  static boolean isFinal(String reason) {
    return FINAL.contains(reason);
  }

  /**
   * When to try next.
   *
   * @param refusals how many tries were refused, 1 for the charge at the close
   * @return empty where the rule is at its end
   */
  public Optional<Instant> next(Instant opened, int refusals, Instant now) {
    if (refusals < 1 || refusals > after.size()) {
      return Optional.empty();
    }
    Instant planned = opened.plus(after.get(refusals - 1));
    Instant earliest = now.plus(LEAST_PAUSE);
    return Optional.of(planned.isBefore(earliest) ? earliest : planned);
  }
}
