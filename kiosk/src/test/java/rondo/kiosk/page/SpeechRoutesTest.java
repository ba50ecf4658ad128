package rondo.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.voice.Sentence;
import rondo.kiosk.voice.Voice;

class SpeechRoutesTest {
  private final WrittenVoice voice = new WrittenVoice();
  private final SampleScreenPort screen = new SampleScreenPort(spoken(7, address()));
  private final KioskFace face =
      KioskFace.start(KioskFaceSettings.onPort(0).voice(voice), screen, () -> 0);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.shutdownNow();
    face.close();
    screen.close();
  }

  @Test
  void the_first_utterance_of_the_page_is_its_title_as_sound() throws Exception {
    var answer = get("/speech/7/0.wav");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).isEqualTo("anna@example.org, right?");
  }

  @Test
  void what_a_person_typed_is_marked_so_that_the_voice_keeps_nothing_of_it() throws Exception {
    get("/speech/7/0.wav");
    get("/speech/7/2.wav?pace=fastest");
    assertThat(voice.said).extracting(Sentence::personal).containsExactly(true, false);
    assertThat(voice.said.getLast().pace()).isEqualTo(Sentence.Pace.FASTEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/speech/6/0.wav",
        "/speech/8/0.wav",
        "/speech/7/999.wav",
        "/speech/7/0.mp3",
        "/speech/7/hello.wav",
        "/speech/7/-1.wav",
        "/speech/99999999999999999999/0.wav",
        "/speech/x/0.wav",
        "/speech/7/0.wav?pace=12",
      })
  void nothing_else_can_be_had(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(voice.said).isEmpty();
  }

  @Test
  void a_page_that_was_repainted_is_still_found_but_not_one_that_is_gone() throws Exception {
    screen.show(spoken(8, address()));
    get("/");
    assertThat(get("/speech/7/0.wav").body()).isEqualTo("anna@example.org, right?");
    screen.show(spoken(9, new Screen.Mail("", Optional.empty(), false)));
    assertThat(get("/speech/8/0.wav").statusCode()).isEqualTo(404);
    assertThat(get("/speech/9/0.wav").body()).isEqualTo("Where shall the receipt go?");
  }

  @Test
  void a_page_that_is_only_seen_has_no_sound() throws Exception {
    screen.show(SampleScreens.frame(8, address()));
    assertThat(get("/speech/8/0.wav").statusCode()).isEqualTo(404);
    assertThat(get("/").body()).doesNotContain("id=\"speech\"");
  }

  @Test
  void where_the_voice_fails_the_text_stays() throws Exception {
    voice.answer = Optional.of(Voice.Silence.FAILED);
    assertThat(get("/speech/7/0.wav").statusCode()).isEqualTo(503);
    assertThat(get("/").body()).contains("id=\"speech\"", "Letter by letter: A, N, N, A, at");
  }

  @Test
  void a_kiosk_without_a_voice_says_so_and_leaves_the_text_to_a_screen_reader() throws Exception {
    assertThat(get("/").body()).doesNotContain("There is no voice").contains("data-voice=\"yes\"");
    voice.there = false;
    assertThat(get("/").body())
        .contains("There is no voice on this kiosk.", "data-voice=\"no\"", "data-kind=\"title\"");
  }

  private static Screen address() {
    return new Screen.Mail("anna@example.org", Optional.empty(), true);
  }

  private static ScreenFrame spoken(long number, Screen page) {
    var plain = SampleScreens.frame(number, page);
    var manner = Manner.PLAIN.after(new Touch.UseMode(Manner.Mode.SPOKEN));
    return new ScreenFrame(number, plain.head(), manner, page);
  }

  private HttpResponse<String> get(String path) throws Exception {
    var uri = URI.create("http://localhost:" + face.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** A voice whose sound is the text itself. */
  private static final class WrittenVoice implements Voice {
    private final List<Sentence> said = new CopyOnWriteArrayList<>();
    private volatile Optional<Answer> answer = Optional.empty();
    private volatile boolean there = true;

    @Override
    public boolean isThere() {
      return there;
    }

    @Override
    public Answer say(Sentence sentence) {
      said.add(sentence);
      return answer.orElseGet(() -> new Sound(sentence.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {}
  }
}
