package rondo.kiosk.controller;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;

/**
 * What must not be rented here: what the server says, and at once what customers have complained of
 * here. The server refuses a reported disc as soon as it has heard of it, which is before it can be
 * asked for one; so what this forgets with its process is not lost. Owned by one thread.
 */
final class Withheld {
  private final Set<DiscCode> reported = new HashSet<>();
  private Optional<State.Restrictions> told = Optional.empty();

  /** The server's word; a disc that it has withheld and does no longer was looked at. */
  void told(State.Restrictions news) {
    told.ifPresent(before ->
        reported.removeIf(
            disc -> before.withheld().contains(disc) && !news.withheld().contains(disc)));
    told = Optional.of(news);
  }

  /** A Fact of this kiosk. */
  void noted(Fact fact) {
    if (fact instanceof Fact.FaultReported report) {
      reported.add(report.disc());
    }
  }

  /** Both together; empty where the server does not know of such things. */
  Optional<State.Restrictions> restrictions() {
    return told.map(it -> {
      var all = new TreeSet<DiscCode>(Comparator.comparing(DiscCode::value));
      all.addAll(it.withheld());
      all.addAll(reported);
      return new State.Restrictions(List.copyOf(all));
    });
  }
}
