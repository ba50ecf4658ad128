package rondo.server.exchange.title;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import rondo.server.exchange.cell.Wanted;
import rondo.server.title.Title;

/** Which columns two states of a title differ in, and which a row speaks of. Pure. */
final class TitleDifference {
  private record Part(
      String column, Function<Title, Object> of, Function<TitleLine, Wanted<?>> said) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(TitleColumns.KIND, Title::kind, TitleLine::kind),
          new Part(TitleColumns.NAME, Title::name, TitleLine::name),
          new Part(TitleColumns.YEAR, Title::year, TitleLine::year),
          new Part(TitleColumns.GENRE, Title::genre, TitleLine::genre),
          new Part(TitleColumns.GENRES, Title::genres, TitleLine::genres),
          new Part(TitleColumns.BY, Title::by, TitleLine::by),
          new Part(TitleColumns.MAKERS, Title::makers, TitleLine::makers),
          new Part(TitleColumns.MINUTES, Title::minutes, TitleLine::minutes),
          new Part(TitleColumns.AGE, Title::age, TitleLine::age),
          new Part(TitleColumns.LANGUAGES, Title::languages, TitleLine::languages),
          new Part(TitleColumns.SUBTITLES, Title::subtitles, TitleLine::subtitles),
          new Part(TitleColumns.SERIES, Title::series, TitleLine::series),
          new Part(TitleColumns.EIDR, Title::works, TitleLine::works));

  private TitleDifference() {}

  /** The columns that a row speaks of, one bit each. */
  static int said(TitleLine line) {
    return mask((part, i) -> part.said().apply(line).isSaid());
  }

  /** The columns in which they differ, one bit each. */
  static int between(Title one, Title other) {
    return mask((part, i) -> !part.of().apply(one).equals(part.of().apply(other)));
  }

  /** The first of these columns. */
  static String first(int columns) {
    return PARTS.get(Integer.numberOfTrailingZeros(columns)).column();
  }

  private static int mask(BiPredicate<Part, Integer> holds) {
    int mask = 0;
    for (int i = 0; i < PARTS.size(); i++) {
      mask |= holds.test(PARTS.get(i), i) ? 1 << i : 0;
    }
    return mask;
  }
}
