package rondo.kiosk.page;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every word that a frame brings along: names and codes, which no bundle translates. */
final class Catalogued {
  static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private Catalogued() {}

  static Set<String> words(Object value) {
    var words = new TreeSet<String>();
    collect(value, words);
    return words;
  }

  private static void collect(Object value, Set<String> words) {
    switch (value) {
      case String text -> WORD.matcher(text).results().forEach(it -> words.add(it.group()));
      case Optional<?> maybe -> maybe.ifPresent(it -> collect(it, words));
      case Collection<?> several -> several.forEach(it -> collect(it, words));
      case Record record -> {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
          collect(read(record, part), words);
        }
      }
      default -> {}
    }
  }

  private static Object read(Record record, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + part, e);
    }
  }
}
