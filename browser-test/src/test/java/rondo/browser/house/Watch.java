package rondo.browser.house;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What no page may do while a person uses it: write an error to the browser's console (reports of
 * the Content-Security-Policy are such), throw, or ask anyone outside this machine. For one thread.
 */
public final class Watch {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> INSIDE = Set.of("data", "blob", "about");

  private final List<String> console = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();

  Watch(BrowserContext person) {
    person.onConsoleMessage(this::heard);
    person.onWebError(thrown -> fault("thrown: " + thrown.error()));
    person.onRequest(this::asked);
  }

  /** An error that belongs to the story, such as a kiosk without power that does not answer. */
  public void expects(String regex) {
    expected.add(Pattern.compile(regex));
  }

  /** Everything that went wrong and does not belong to the story. */
  public List<String> faults() {
    Predicate<String> known =
        fault -> expected.stream().anyMatch(pattern -> pattern.matcher(fault).find());
    return faults.stream().filter(known.negate()).toList();
  }

  /** The same, and forgets it, so that the next page begins with a clean sheet. */
  List<String> take() {
    List<String> heard = faults();
    faults.clear();
    return heard;
  }

  /** Everything that the pages wrote to the console. */
  List<String> console() {
    return List.copyOf(console);
  }

  private void heard(ConsoleMessage message) {
    String line = message.type() + ": " + message.text() + " (" + message.location() + ")";
    console.add(line);
    if (message.type().equals("error")) {
      faults.add(line);
    }
  }

  private void fault(String line) {
    console.add(line);
    faults.add(line);
  }

  private void asked(Request request) {
    URI address = URI.create(request.url().split("[?#,]", 2)[0]);
    if (!INSIDE.contains(address.getScheme())
        && !LOOPBACK.contains(String.valueOf(address.getHost()))) {
      fault("asked outside this machine: " + address);
    }
  }
}
