package rondo.kiosk.page.rent;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.Cover;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * A title's age must be shown.
 *
 * @param without label of the button that goes on without these titles
 */
public record AgeView(String title, List<Line> lines, String without) {
  public AgeView {
    lines = List.copyOf(lines);
  }

  /** A title and its age. */
  public record Line(String name, String age, String cover) {}

  /** Whether each line can be large. */
  public boolean few() {
    return lines.size() <= 2;
  }

  /** The view of a screen. */
  public static AgeView of(Screen.Age age, KioskWords words) {
    List<Screen.Work> works = age.works();
    boolean one = works.size() == 1;
    return new AgeView(
        title(works, words),
        works.stream()
            .map(work -> new Line(work.name(), from(work, words), Cover.of(work)))
            .toList(),
        words.say(one ? "age.without" : "age.without.several"));
  }

  private static String title(List<Screen.Work> works, KioskWords words) {
    if (works.stream().map(Screen.Work::age).distinct().count() > 1) {
      return words.say("age.title.mixed");
    }
    return words.say(
        works.size() == 1 ? "age.title" : "age.title.several",
        Map.of("age", works.getFirst().age()));
  }

  private static String from(Screen.Work work, KioskWords words) {
    return words.say("title.age.from", Map.of("age", work.age()));
  }
}
