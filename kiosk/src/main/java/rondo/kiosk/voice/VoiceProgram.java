package rondo.kiosk.voice;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The program that speaks: espeak-ng (GPL-3.0, a program beside us, never linked) or one that takes
 * the same arguments.
 *
 * @param path of the executable
 */
record VoiceProgram(Path path) {
  /** Countries that stand for languages made up for tests. */
  private static final Set<String> MADE_UP = Set.of("XA", "XB");

  private static final Set<String> AMERICAS =
      Set.of("US", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "GT", "CU", "DO", "BO", "PR", "UY");

  /**
   * Looks for a program.
   *
   * @param name a path, or a name that is looked for where programs are
   */
  static Optional<VoiceProgram> find(String name) {
    Stream<Path> places =
        name.contains(File.separator)
            ? Stream.of(Path.of(name))
            : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name));
    return places
        .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
        .findFirst()
        .map(VoiceProgram::new);
  }

  /** Text comes by its standard input, sound goes to its standard output. */
  ProcessBuilder speaking(Sentence sentence) {
    var builder =
        new ProcessBuilder(
            path.toString(),
            "-v",
            voice(sentence.locale()),
            "-s",
            Integer.toString(sentence.pace().wordsAMinute()),
            "-b",
            "1",
            "--stdin",
            "--stdout");
    builder.environment().keySet().retainAll(Set.of("PATH", "HOME"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder;
  }

  /** The name of the voice of a language. */
  static String voice(Locale locale) {
    String language = locale.getLanguage();
    if (MADE_UP.contains(locale.getCountry()) || language.isEmpty()) {
      return "en";
    }
    if (language.equals("en") && locale.getCountry().equals("US")) {
      return "en-us";
    }
    return language.equals("es") && AMERICAS.contains(locale.getCountry()) ? "es-419" : language;
  }
}
