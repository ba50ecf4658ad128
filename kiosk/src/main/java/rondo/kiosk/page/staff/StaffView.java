package rondo.kiosk.page.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.design.page.Look;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.StaffScreen;

/**
 * A page of staff, in words.
 *
 * @param page {@code code}, {@code work}, {@code put}, {@code anyway} or {@code moving}
 * @param headline what to do or what happens now
 * @param text one sentence more; may be empty
 * @param told what became of the last one; may be empty
 * @param toldKind how it is shown: {@code good} or {@code attention}
 * @param typed what the field holds
 * @param lists what is to be done, list by list
 * @param picture what the cabinet's picture shows
 * @param buttons what can be done, the likeliest last
 */
public record StaffView(
    String page,
    String headline,
    String text,
    String told,
    String toldKind,
    String typed,
    List<Titles> lists,
    String picture,
    List<Button> buttons) {
  /** Signs of a code. */
  public static final List<String> SIGNS = List.of("-");

  private static final int NAMED = 6;

  /**
   * Titles of one list.
   *
   * @param more how many are not named, in words; may be empty
   */
  public record Titles(String head, List<String> names, String more) {}

  /**
   * A decision.
   *
   * @param duty as its form names it, or the name of a touch that customers have too
   */
  public record Button(String duty, String label, String kind) {
    /** Whether it is what only staff do. */
    public boolean isDuty() {
      return !duty.equals("cancel") && !duty.equals("more-time");
    }
  }

  /** The view of a screen. */
  public static StaffView of(StaffScreen screen, KioskWords words) {
    return switch (screen) {
      case StaffScreen.Code code -> code(code, words);
      case StaffScreen.Work work -> work(work, words);
      case StaffScreen.Put put -> put(put, words);
      case StaffScreen.Anyway(var title) ->
          new StaffView(
              "anyway",
              words.say("staff.anyway", Map.of("title", title)),
              words.say("staff.anyway.text"),
              "",
              "",
              "",
              List.of(),
              "hold",
              List.of(
                  button("put-aside", "secondary", words),
                  button("take-anyway", "primary", words)));
      case StaffScreen.Moving(var step, var title) -> moving(step, title, words);
    };
  }

  /** The lights are down while the machine has the case. */
  public static Look.Theme theme(StaffScreen screen) {
    return screen instanceof StaffScreen.Moving(var step, _)
            && !List.of("insert", "take", "take-back").contains(step)
        ? Look.Theme.NIGHT
        : Look.Theme.DAY;
  }

  private static StaffView code(StaffScreen.Code code, KioskWords words) {
    return new StaffView(
        "code",
        words.say("staff.code"),
        words.say("staff.code.text"),
        code.wrong() ? words.say("staff.code.wrong") : "",
        "attention",
        code.typed(),
        List.of(),
        "",
        List.of(button("back", "secondary", words)));
  }

  private static StaffView work(StaffScreen.Work work, KioskWords words) {
    var lists =
        List.of(
            titles(words.count("staff.in", work.in().size()), work.in(), words),
            titles(words.count("staff.out", work.out().size()), work.out(), words));
    return new StaffView(
        "work",
        words.say("staff.work"),
        words.count("staff.free", work.free()),
        work.busy()
            ? words.say("staff.busy")
            : work.told().map(told -> told(told, words)).orElse(""),
        work.busy() ? "information" : work.told().map(StaffView::kind).orElse(""),
        "",
        lists,
        "",
        buttons(work, words));
  }

  /** The likeliest one is the last: there stands the primary button of every page. */
  private static List<Button> buttons(StaffScreen.Work work, KioskWords words) {
    boolean takesOut = work.in().isEmpty() && !work.out().isEmpty();
    List<Button> buttons = new ArrayList<>();
    buttons.add(button("done", "secondary", words));
    if (!work.audit()) {
      buttons.add(button("audit", "secondary", words));
    }
    if (takesOut) {
      buttons.add(button("load", "secondary", words));
      buttons.add(button("unload", "primary", words));
    } else {
      if (!work.out().isEmpty()) {
        buttons.add(button("unload", "secondary", words));
      }
      buttons.add(button("load", "primary", words));
    }
    return List.copyOf(buttons);
  }

  private static StaffView put(StaffScreen.Put put, KioskWords words) {
    boolean all = put.next().isEmpty();
    return new StaffView(
        "put",
        all
            ? words.say("staff.put.any")
            : words.say("staff.put", Map.of("title", put.next().getFirst())),
        words.say(all ? "staff.put.all" : "staff.put.text"),
        put.told().map(told -> told(told, words)).orElse(""),
        put.told().map(StaffView::kind).orElse(""),
        "",
        all
            ? List.of()
            : List.of(
                new Titles(
                    words.count("staff.in", put.left()),
                    put.next(),
                    more(put.left() - put.next().size(), words))),
        "hold",
        List.of(button("back", "secondary", words)));
  }

  private static StaffView moving(String step, Optional<String> title, KioskWords words) {
    return new StaffView(
        "moving",
        words.say("staff.step." + step),
        title.orElse(""),
        "",
        "",
        "",
        List.of(),
        switch (step) {
          case "opening", "insert" -> "insert";
          case "take", "take-back", "opening-out" -> "out";
          case "closing" -> "shut";
          default -> "taking";
        },
        switch (step) {
          case "insert" -> List.of(new Button("cancel", words.say("staff.close"), "secondary"));
          case "take" -> List.of(new Button("more-time", words.say("take.more"), "secondary"));
          default -> List.of();
        });
  }

  private static Titles titles(String head, List<String> all, KioskWords words) {
    return new Titles(
        head, all.stream().limit(NAMED).toList(), more(Math.max(0, all.size() - NAMED), words));
  }

  private static String more(int more, KioskWords words) {
    return more == 0 ? "" : words.count("staff.more", more);
  }

  private static String told(StaffScreen.Told told, KioskWords words) {
    return words.say(
        "staff.told." + told.word(),
        Map.of(
            "title",
            told.title().orElse(words.say("staff.disc")),
            "slot",
            told.slot().orElse("–")));
  }

  private static String kind(StaffScreen.Told told) {
    return switch (told.word()) {
      case "stored", "unloaded", "audit" -> "good";
      default -> "attention";
    };
  }

  private static Button button(String duty, String kind, KioskWords words) {
    return new Button(duty, words.say("staff." + duty + ".button"), kind);
  }

  @Override
  public String toString() {
    return "StaffView[hidden]";
  }
}
