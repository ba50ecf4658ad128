package rondo.kiosk.session;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rondo.kiosk.inventory.Stock;
import rondo.kiosk.screen.Found;
import rondo.protocol.state.State;

/**
 * Finds titles by what somebody types: from the second letter on, whatever the case and the
 * accents. Words may be left out and the last one be unfinished. Where no title has the name, those
 * are found that it may have been meant for. Pure.
 */
final class TitleSearch {
  private static final int FIRST_LETTERS = 2;

  /** So many that are near are told. */
  private static final int NEAR = 4;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What was found, the best first. */
  record Result(Found kind, List<Stock.Offer> offers) {
    Result {
      offers = List.copyOf(offers);
    }
  }

  private TitleSearch() {}

  static Result of(String typed, List<Stock.Offer> offers) {
    String wanted = folded(typed);
    if (wanted.length() < FIRST_LETTERS) {
      return new Result(Found.NOT_YET, List.of());
    }
    List<Stock.Offer> named =
        offers.stream()
            .filter(offer -> rank(wanted, offer) < Integer.MAX_VALUE)
            .sorted(Comparator.comparingInt(offer -> rank(wanted, offer)))
            .toList();
    return named.isEmpty() ? near(wanted, offers) : new Result(Found.NAMED, named);
  }

  /** Lower case without accents; what is no letter and no digit parts words. */
  static String folded(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String plain =
        bare.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("æ", "ae");
    return NO_LETTERS.matcher(plain.replace("'", "").replace("’", "")).replaceAll(" ").strip();
  }

  /** The beginning of the name first, then of its words, then of its maker's; the least is best. */
  private static int rank(String wanted, Stock.Offer offer) {
    List<String> names = names(offer);
    if (names.stream().anyMatch(name -> name.startsWith(wanted))) {
      return 0;
    }
    if (names.stream().anyMatch(name -> hasWords(wanted, name))) {
      return 1;
    }
    return hasWords(wanted, folded(offer.title().by())) ? 2 : Integer.MAX_VALUE;
  }

  /** In each language that is known; people look for the name that they grew up with. */
  private static List<String> names(Stock.Offer offer) {
    var others = offer.title().names().orElse(List.of()).stream().map(State.OtherName::name);
    return Stream.concat(Stream.of(offer.title().name()), others).map(TitleSearch::folded).toList();
  }

  private static boolean hasWords(String wanted, String name) {
    List<String> words = List.of(name.split(" "));
    return Arrays.stream(wanted.split(" "))
        .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
  }

  private static Result near(String wanted, List<Stock.Offer> offers) {
    int most = Math.max(1, wanted.length() / 3);
    List<Stock.Offer> near =
        offers.stream()
            .collect(Collectors.toMap(offer -> offer, offer -> distance(wanted, offer)))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() <= most)
            .sorted(
                Comparator.comparingInt(
                        (java.util.Map.Entry<Stock.Offer, Integer> it) -> it.getValue())
                    .thenComparing(it -> folded(it.getKey().title().name())))
            .map(java.util.Map.Entry::getKey)
            .limit(NEAR)
            .toList();
    return new Result(near.isEmpty() ? Found.NONE : Found.NEAR, near);
  }

  /** To the name, to each of its words, and to as much of the name as was typed. */
  private static int distance(String wanted, Stock.Offer offer) {
    return names(offer).stream().mapToInt(name -> distance(wanted, name)).min().orElseThrow();
  }

  private static int distance(String wanted, String name) {
    int begun = edits(wanted, name.substring(0, Math.min(name.length(), wanted.length())));
    int words =
        Arrays.stream(name.split(" ")).mapToInt(word -> edits(wanted, word)).min().orElse(begun);
    return Math.min(edits(wanted, name), Math.min(begun, words));
  }

  /** Letters put in, left out, changed, or swapped with the next one. */
  static int edits(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int[] next = new int[other.length() + 1];
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[other.length()];
  }
}
