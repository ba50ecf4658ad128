package rondo.app.simulate;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import rondo.simulation.fault.Occurrence;
import rondo.simulation.network.Scenario;
import rondo.simulation.plant.Plant;

/** Options that name one run, as {@link Scenario#options} writes them. */
final class ScenarioOptions {
  private static final String NONE = "none";

  @Option(names = "--replay", paramLabel = "SEED", description = "runs this seed again, alone")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "KIND:N,…",
      description = "of all its faults only these happen; \"none\" for no fault at all")
  private Optional<String> only = Optional.empty();

  @Option(names = "--without", paramLabel = "N,…", description = "people who stay at home")
  private Optional<String> without = Optional.empty();

  @Option(names = "--hours", paramLabel = "H", description = "how long faults go on")
  private Optional<Integer> hours = Optional.empty();

  @Option(names = "--plant", paramLabel = "BUG", description = "a bug that is planted in it")
  private Optional<String> plant = Optional.empty();

  /** Whether one run is asked for. */
  boolean isGiven() {
    return seed.isPresent();
  }

  /** Whether nothing that belongs to one run is given without it. */
  boolean isWhole() {
    boolean more =
        only.isPresent() || without.isPresent() || hours.isPresent() || plant.isPresent();
    return seed.isPresent() || !more;
  }

  /**
   * The run.
   *
   * @throws IllegalArgumentException if an option says what there is not
   */
  Scenario scenario() {
    Scenario scenario = Scenario.of(seed.orElseThrow());
    if (only.isPresent()) {
      boolean none = only.get().equals(NONE);
      scenario = scenario.withOnly(none ? List.of() : list(only.get(), Occurrence::parse));
    }
    if (without.isPresent()) {
      scenario = scenario.without(list(without.get(), ScenarioOptions::person));
    }
    if (hours.isPresent()) {
      scenario = scenario.lasting(lasting(hours.get()));
    }
    return plant.map(ScenarioOptions::bug).map(scenario::with).orElse(scenario);
  }

  private static <T> List<T> list(String words, Function<String, T> read) {
    return Arrays.stream(words.split(",")).map(read).toList();
  }

  private static int person(String word) {
    int number = Integer.parseInt(word);
    if (number < 1) {
      throw new IllegalArgumentException("people have numbers from 1 on");
    }
    return number;
  }

  private static Duration lasting(int hours) {
    if (hours < 0) {
      throw new IllegalArgumentException("faults last 0 hours or more");
    }
    return Duration.ofHours(hours);
  }

  private static Plant bug(String word) {
    return Plant.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
