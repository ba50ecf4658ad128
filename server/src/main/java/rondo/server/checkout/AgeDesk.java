package rondo.server.checkout;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.IdSource;
import rondo.base.id.PaymentId;
import rondo.media.label.DiscCode;
import rondo.media.magstripe.CardData;
import rondo.payment.side.AgeProof;
import rondo.payment.side.PaymentSide;
import rondo.protocol.ask.Ask;
import rondo.server.inventory.DiscFile;
import rondo.server.store.RentalStore;

/**
 * Asks the payment side whether a card's owner is old enough for a cart, before anything is
 * reserved. What is not proven in time is refused; the answer is not kept. Thread-safe.
 */
final class AgeDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AgeDesk.class);

  private final RentalStore store;
  private final PaymentSide side;
  private final AgeRule rule;
  private final IdSource ids;
  private final Executor calls;

  AgeDesk(RentalStore store, PaymentSide side, AgeRule rule, IdSource ids, Executor calls) {
    this.store = store;
    this.side = side;
    this.rule = rule;
    this.ids = ids;
    this.calls = calls;
  }

  /**
   * The discs of the cart that this card may not have, in its order; the payment side is asked only
   * where a title has such an age, once for each age.
   *
   * @param wait after which nothing more is proven
   */
  List<DiscCode> unproven(Ask.Authorise what, CardData card, Duration wait) {
    List<DiscFile> limited =
        what.lines().stream()
            .flatMap(line -> store.disc(line.disc()).stream())
            .filter(disc -> rule.limits(disc.age()))
            .toList();
    if (limited.isEmpty()) {
      return List.of();
    }
    Set<Integer> ages = limited.stream().map(DiscFile::age).collect(Collectors.toSet());
    Set<Integer> proven = proven(ages, card, wait);
    return limited.stream()
        .filter(disc -> !proven.contains(disc.age()))
        .map(DiscFile::code)
        .toList();
  }

  private Set<Integer> proven(Set<Integer> ages, CardData card, Duration wait) {
    var answer = new CompletableFuture<Set<Integer>>();
    try {
      calls.execute(() -> answer.complete(ask(ages, card)));
      return answer.get(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException | TimeoutException e) {
      LOG.info("no age is proven: the payment side did not say it in time");
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer never carries an exception", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Set.of();
  }

  /** Whatever goes wrong proves nothing. */
  private Set<Integer> ask(Set<Integer> ages, CardData card) {
    try {
      return ages.stream()
          .filter(age -> age <= AgeRule.OLDEST)
          .filter(age -> side.age(new PaymentId(ids.next()), card, age) == AgeProof.YES)
          .collect(Collectors.toSet());
    } catch (RuntimeException e) {
      LOG.error("no age is proven: the payment side could not be asked", e);
      return Set.of();
    }
  }
}
