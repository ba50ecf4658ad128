package rondo.simulation.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rondo.base.id.KioskId;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.Fact;
import rondo.server.event.FactMark;

/**
 * I20 and I23 as Facts are written, applied and forgotten: a kiosk's chain grows link by link and
 * what the server has applied is a prefix of it, which never shrinks or changes; a kiosk forgets a
 * Fact only when the server has it, and no other.
 */
final class FactWatch implements Watcher {
  /** One kiosk's chain; the hash of Fact n is at n - 1. */
  private static final class Chain {
    private final List<String> hashes = new ArrayList<>();
    private ChainLink last = ChainLink.START;
  }

  private final Map<KioskId, Chain> chains = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Committed it -> committed(it, found);
      case Sight.Forgot it -> forgot(it, known, found);
      case Sight.Reopened it -> reopened(it, known, found);
      case Sight.Written(var step) -> step.facts().forEach(mark -> applied(mark, found));
      default -> {}
    }
  }

  private Chain chain(KioskId kiosk) {
    return chains.computeIfAbsent(kiosk, _ -> new Chain());
  }

  private void committed(Sight.Committed it, Findings found) {
    Chain chain = chain(it.kiosk());
    for (Fact fact : it.change().facts()) {
      chain.last = chain.last.next(fact);
      chain.hashes.add(chain.last.hash());
    }
    if (!chain.last.equals(it.last())) {
      found.add(
          "I20",
          "kiosk",
          it.kiosk(),
          "ends at Fact %d %s, its Facts make %d %s",
          it.last().sequence(),
          it.last().hash(),
          chain.last.sequence(),
          chain.last.hash());
    }
  }

  private void applied(FactMark mark, Findings found) {
    Chain chain = chain(mark.kioskId());
    boolean same =
        mark.sequence() <= chain.hashes.size()
            && chain.hashes.get((int) mark.sequence() - 1).equals(mark.hash());
    if (!same) {
      found.add(
          "I20",
          "kiosk",
          mark.kioskId(),
          "and the server differ in Fact %d of %d",
          mark.sequence(),
          chain.hashes.size());
    }
  }

  private void forgot(Sight.Forgot it, Known known, Findings found) {
    long applied = known.applied(it.kiosk()).map(FactMark::sequence).orElse(0L);
    if (it.base().sequence() > applied) {
      found.add(
          "I23",
          "kiosk",
          it.kiosk(),
          "has forgotten up to Fact %d, the server has %d",
          it.base().sequence(),
          applied);
    }
    Chain chain = chain(it.kiosk());
    boolean whole =
        it.oldest().isPresent()
            ? it.oldest().getAsLong() == it.base().sequence() + 1
            : chain.last.sequence() == it.base().sequence();
    if (!whole) {
      found.add(
          "I23",
          "kiosk",
          it.kiosk(),
          "keeps no Fact %d though nobody acknowledged it",
          it.base().sequence() + 1);
    }
  }

  /** What was not on disk is gone; what the server has acknowledged must still be there. */
  private void reopened(Sight.Reopened it, Known known, Findings found) {
    Chain chain = chain(it.kiosk());
    long last = it.last().sequence();
    long applied = known.applied(it.kiosk()).map(FactMark::sequence).orElse(0L);
    if (last < applied) {
      found.add(
          "I20", "kiosk", it.kiosk(), "comes back with Fact %d, the server has %d", last, applied);
    }
    while (chain.hashes.size() > last) {
      chain.hashes.removeLast();
    }
    boolean same = last == 0 || chain.hashes.get((int) last - 1).equals(it.last().hash());
    if (chain.hashes.size() < last || !same) {
      found.add("I20", "kiosk", it.kiosk(), "comes back with another Fact %d", last);
    }
    chain.last = it.last();
  }
}
