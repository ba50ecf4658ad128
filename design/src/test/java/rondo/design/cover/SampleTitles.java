package rondo.design.cover;

import java.util.List;
import java.util.stream.IntStream;

/** Titles of every length and with every kind of letter, made from parts. */
final class SampleTitles {
  private static final List<String> PARTS =
      List.of(
          "Wide",
          "Mmmm",
          "Wuthering",
          "jyqgp",
          "Übermäßig",
          "The",
          "of",
          "Éclair",
          "Ågård",
          "Donaudampfschifffahrtsgesellschaftskapitän",
          "2001:",
          "A",
          "—",
          "“Quoted”",
          "Łódź",
          "Żurawie",
          "@home",
          "Çelik",
          "WWWWWWWW",
          "Piñata");

  private SampleTitles() {}

  static List<String> of(int count) {
    return IntStream.range(0, count).mapToObj(SampleTitles::title).toList();
  }

  private static String title(int number) {
    int words = 1 + number % 11;
    return IntStream.range(0, words)
        .mapToObj(word -> PARTS.get((number * 7 + word * word * 3 + word) % PARTS.size()))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }
}
