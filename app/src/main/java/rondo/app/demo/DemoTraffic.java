package rondo.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import rondo.app.traffic.Story;
import rondo.app.traffic.Tally;
import rondo.app.traffic.Traffic;
import rondo.app.traffic.TrafficParts;
import rondo.app.traffic.books.Archives;
import rondo.app.traffic.books.Audit;
import rondo.app.traffic.books.Quiet;
import rondo.app.traffic.face.StuckException;
import rondo.base.time.Ticker;

/** Sends traffic through a demo that runs, then compares all books. */
final class DemoTraffic {
  private static final int DAYS_A_LINE = 5;

  private final Demo demo;
  private final Archives archives;
  private final Quiet quiet;
  private final Consumer<String> say;
  private List<Story> stories = List.of();

  DemoTraffic(Demo demo, Ticker ticker, Consumer<String> say) {
    this.demo = demo;
    this.say = say;
    archives = demo.archives();
    quiet = new Quiet(archives, demo.calendar(), ticker);
  }

  /**
   * Lets customers come and go and says what the books say.
   *
   * @param customers how many; none for a comparison of the books as they are
   * @param seed of the customers
   * @return whether every story ended right and all books agree
   */
  boolean run(int customers, long seed) {
    Instant since = demo.calendar().instant();
    List<String> wrong = new ArrayList<>();
    stories = customers == 0 ? List.of() : lived(customers, seed, wrong);
    quiet.awaitAll().forEach(open -> wrong.add("still under way: " + open));
    Audit audit = Audit.of(archives, stories, since);
    wrong.addAll(audit.wrong());
    wrong.forEach(sentence -> say.accept("wrong: " + sentence));
    audit
        .totals()
        .ifPresent(totals -> {
          demo.traffic().over(totals, wrong.size());
          say.accept(totals.line(wrong.isEmpty()));
        });
    return wrong.isEmpty();
  }

  /** What the customers of the last run tell. */
  List<Story> stories() {
    return stories;
  }

  private List<Story> lived(int customers, long seed, List<String> wrong) {
    say.accept("rondo: %d customers, seed %d".formatted(customers, seed));
    var doors = demo.kiosks().stream().map(DemoKiosk::door).toList();
    var parts = new TrafficParts(doors, demo::turnTo, this::settle, this::tell);
    try {
      return Traffic.drawn(customers, demo.calendar().instant(), new SplittableRandom(seed), parts)
          .run();
    } catch (StuckException e) {
      wrong.add(String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private void settle() {
    List<String> left = quiet.awaitFacts();
    if (!left.isEmpty()) {
      throw new StuckException("waited in vain: " + String.join(", ", left));
    }
  }

  private void tell(Tally tally) {
    demo.traffic().underWay(tally);
    if (tally.day() % DAYS_A_LINE == 0) {
      say.accept("rondo: " + tally.words());
    }
  }
}
