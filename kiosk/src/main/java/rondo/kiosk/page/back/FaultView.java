package rondo.kiosk.page.back;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.touch.TouchForm;
import rondo.kiosk.screen.Screen;

/**
 * What is wrong?
 *
 * @param about the disc that it is about
 * @param discs to choose from; empty where there is one only
 * @param faults that it can have, each one button
 * @param thanked whether it is noted
 */
public record FaultView(String about, List<Disc> discs, List<Fault> faults, boolean thanked) {
  /**
   * One disc to choose.
   *
   * @param value what a touch on it carries
   */
  public record Disc(String value, String title, boolean on) {}

  /**
   * One thing that can be wrong.
   *
   * @param value what a touch on it carries
   */
  public record Fault(String value, String label) {}

  /** The view of a screen. */
  public static FaultView of(Screen.FaultReport report, KioskWords words) {
    List<Disc> discs =
        IntStream.range(0, report.titles().size())
            .mapToObj(i ->
                new Disc(
                    Integer.toString(i),
                    report.titles().get(i).orElseGet(() -> words.say("fault.disc")),
                    i == report.chosen()))
            .toList();
    Optional<String> title = report.titles().get(report.chosen());
    return new FaultView(
        title
            .map(name -> words.say("fault.about", Map.of("title", name)))
            .orElseGet(() -> words.say("fault.about.disc")),
        discs.size() < 2 ? List.of() : discs,
        Arrays.stream(Screen.Fault.values())
            .map(TouchForm::word)
            .map(word -> new Fault(word, words.say("fault." + word)))
            .toList(),
        report.thanked());
  }
}
