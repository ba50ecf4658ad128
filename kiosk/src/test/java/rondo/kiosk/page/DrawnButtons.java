package rondo.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.kiosk.page.speech.Utterance;

/** The buttons of a drawn page, each by the touch that it makes. */
final class DrawnButtons {
  private static final Pattern FORM =
      Pattern.compile(
          "<form([^>]*)action=\"/touch/([a-z-]+)\"([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern BUTTON = Pattern.compile("<button([^>]*)>");
  private static final Pattern OPENS = Pattern.compile("popovertarget=\"([a-z]+)\"([^>]*)");

  private DrawnButtons() {}

  /** Keys of all buttons that post, but those of the on-screen keyboard. */
  static List<String> touches(String html) {
    var keys = new ArrayList<String>();
    Matcher form = FORM.matcher(html);
    while (form.find()) {
      if (!(form.group(1) + form.group(3)).contains("keyboard")) {
        keys.addAll(ofForm(form.group(2), form.group(4)));
      }
    }
    return keys;
  }

  /** Keys of all buttons that open or close a sheet. */
  static List<String> sheets(String html) {
    return OPENS
        .matcher(html)
        .results()
        .map(found -> (found.group(2).contains("hide") ? "close?" : "sheet?") + found.group(1))
        .toList();
  }

  /** Keys of the on-screen keyboard. */
  static List<String> keys(String html) {
    return Pattern.compile("data-key=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> ofForm(String touch, String inside) {
    var fields = new TreeMap<String, String>();
    HIDDEN.matcher(inside).results().forEach(field -> fields.put(field.group(1), field.group(2)));
    fields.remove("screen");
    return BUTTON
        .matcher(inside)
        .results()
        .map(button -> button.group(1))
        .map(button ->
            key(attribute(button, "formaction").replace("/touch/", ""), touch, fields, button))
        .toList();
  }

  private static String key(String other, String touch, Map<String, String> hidden, String button) {
    var fields = new TreeMap<>(hidden);
    String name = attribute(button, "name");
    if (!name.isEmpty()) {
      fields.put(name, attribute(button, "value"));
    }
    String posted = other.isEmpty() ? touch : other;
    return fields.isEmpty() ? Utterance.touch(posted) : Utterance.touch(posted, fields);
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }
}
