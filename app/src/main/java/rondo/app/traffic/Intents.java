package rondo.app.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rondo.app.traffic.Errand.What;

/** Draws what customers are about to do. The same seed draws the same customers. */
final class Intents {
  /** A disc that is never brought back is sold when this night ends; then it is a day's walk. */
  private static final int SOLD_AFTER = 16;

  private static final int LONGEST_LOAN = 14;

  private final List<KioskDoor> kiosks;
  private final int days;
  private final RandomGenerator random;
  private boolean walkerDrawn;

  Intents(List<KioskDoor> kiosks, int days, RandomGenerator random) {
    this.kiosks = kiosks;
    this.days = days;
    this.random = random;
  }

  List<Intent> draw(int customers) {
    List<Intent> all = new ArrayList<>();
    for (int number = 0; number < customers; number++) {
      all.add(draw(number, number % kiosks.size()));
    }
    return List.copyOf(all);
  }

  private Intent draw(int number, int kiosk) {
    CardInHand card = card();
    boolean takes = walkerDrawn || number < kiosks.size() || !card.pays();
    walkerDrawn |= !takes;
    boolean wantsMail = random.nextInt(5) > 0;
    return new Intent(
        number,
        card,
        wantsMail ? Optional.of("customer-" + number + "@traffic.example") : Optional.empty(),
        takes,
        random.nextInt(1_000),
        errands(kiosk));
  }

  private CardInHand card() {
    int percent = random.nextInt(100);
    if (percent < 84) {
      return CardInHand.GOOD;
    }
    List<CardInHand> others =
        List.of(
            CardInHand.DECLINED,
            CardInHand.DECLINED,
            CardInHand.DECLINED,
            CardInHand.WITHOUT_MONEY,
            CardInHand.WITHOUT_MONEY,
            CardInHand.WITHOUT_MONEY,
            CardInHand.WORN_ONCE,
            CardInHand.WORN_ONCE,
            CardInHand.WORN_ONCE,
            CardInHand.WORN,
            CardInHand.BROKE_LATER,
            CardInHand.BROKE_LATER,
            CardInHand.BROKE_LATER,
            CardInHand.SILENT,
            CardInHand.LATE,
            CardInHand.LOST);
    return others.get(percent - 84);
  }

  private List<Errand> errands(int kiosk) {
    int percent = random.nextInt(100);
    if (percent < 10) {
      return neverBack(kiosk);
    }
    int nights = percent < 85 ? 1 + random.nextInt(5) : 6 + random.nextInt(LONGEST_LOAN - 5);
    int day = random.nextInt(days - Math.min(nights, days - 1) - 1);
    var rents = new Errand(day, kiosk, What.RENT);
    var back =
        new Errand(day + nights, random.nextInt(3) == 0 ? sibling(kiosk) : kiosk, What.BRING_BACK);
    Optional<Integer> stranger = stranger(kiosk);
    if (percent % 10 == 0 && stranger.isPresent() && nights > 1) {
      var away = new Errand(day + nights - 1, stranger.get(), What.BE_TURNED_AWAY);
      return List.of(rents, away, back);
    }
    return List.of(rents, back);
  }

  private List<Errand> neverBack(int kiosk) {
    int day = random.nextInt(Math.max(1, days - SOLD_AFTER - 1));
    var rents = new Errand(day, kiosk, What.RENT);
    return random.nextInt(3) == 0
        ? List.of(rents, new Errand(day + SOLD_AFTER, kiosk, What.SHOW_OWN))
        : List.of(rents);
  }

  /** Another kiosk of the same group; the same one where there is none. */
  private int sibling(int kiosk) {
    return drawn(other -> other != kiosk && sameGroup(other, kiosk)).orElse(kiosk);
  }

  private Optional<Integer> stranger(int kiosk) {
    return drawn(other -> !sameGroup(other, kiosk));
  }

  private boolean sameGroup(int one, int other) {
    return kiosks.get(one).group().equals(kiosks.get(other).group());
  }

  private Optional<Integer> drawn(java.util.function.IntPredicate wanted) {
    int[] found = java.util.stream.IntStream.range(0, kiosks.size()).filter(wanted).toArray();
    return found.length == 0 ? Optional.empty() : Optional.of(found[random.nextInt(found.length)]);
  }
}
