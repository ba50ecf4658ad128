package rondo.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the kiosk says to somebody who does not look. */
public final class HeardScreen {
  /**
   * Keeps what is said, and when its sound began, in milliseconds after its page came. The sound is
   * played faster than anybody could follow, so that a story need not wait for it.
   */
  private static final String LISTEN =
      """
      () => {
        window.said = [];
        window.heard = [];
        const play = HTMLMediaElement.prototype.play;
        HTMLMediaElement.prototype.play = function () {
          this.playbackRate = 12;
          return play.call(this);
        };
        document.addEventListener("rondo:said", ({ detail }) => window.said.push(detail.text));
        document.addEventListener("rondo:heard", ({ detail }) =>
          detail.kind === "title" && window.heard.push(Math.round(detail.after)));
      }
      """;

  private final Page page;
  private final List<Response> sounds = new CopyOnWriteArrayList<>();

  /** Listens from now on. */
  public HeardScreen(KeyedScreen screen) {
    page = screen.page();
    page.evaluate(LISTEN);
    page.onResponse(response -> {
      if (response.url().contains("/speech/")) {
        sounds.add(response);
      }
    });
  }

  /** Waits until this has been said, and forgets all that was said up to it. */
  public HeardScreen says(String sentence) {
    await("sentence => window.said.includes(sentence)", sentence);
    page.evaluate("sentence => window.said.splice(0, window.said.indexOf(sentence) + 1)", sentence);
    return this;
  }

  /** The same for a part of a sentence. */
  public HeardScreen saysSomethingWith(String part) {
    await("part => window.said.some((said) => said.includes(part))", part);
    return this;
  }

  private void await(String script, String text) {
    try {
      page.waitForFunction(script, text);
    } catch (TimeoutError e) {
      throw new AssertionError("not said: " + text + "; but " + said(), e);
    }
  }

  /** Everything that was said and is not forgotten. */
  public List<String> said() {
    return ((List<?>) page.evaluate("() => window.said")).stream().map(Object::toString).toList();
  }

  /** Every sentence that was begun came as a sound file; one that was cut off may have none. */
  public void assertSound() {
    assertThat(sounds).isNotEmpty();
    assertThat(sounds)
        .filteredOn(sound -> sound.status() < 300)
        .allSatisfy(sound -> assertThat(sound.headerValue("content-type")).isEqualTo("audio/wav"))
        .hasSizeGreaterThan(10);
  }

  /** How long titles took from the page to the first sound, milliseconds, the shortest first. */
  public List<Integer> waits() {
    return ((List<?>) page.evaluate("() => window.heard"))
        .stream().map(wait -> ((Number) wait).intValue()).sorted().toList();
  }
}
