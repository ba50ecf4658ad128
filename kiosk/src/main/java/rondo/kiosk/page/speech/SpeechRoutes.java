package rondo.kiosk.page.speech;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rondo.design.route.FeatureRoutes;
import rondo.kiosk.screen.ScreenPort;
import rondo.kiosk.voice.Sentence;
import rondo.kiosk.voice.Voice;

/**
 * {@code GET /speech/<frame>/<n>.wav?pace=fast}: one utterance of the page that is shown, as sound.
 * Nobody can have the kiosk say a text of his own, or one of a page that is gone: that is a 404.
 * Where the voice does not answer it is a 503, and the page's text stays.
 */
public final class SpeechRoutes implements FeatureRoutes {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern FILE = Pattern.compile("(\\d{1,4})\\.wav");

  private final ScreenPort screen;
  private final Speaker speaker;

  public SpeechRoutes(ScreenPort screen, Speaker speaker) {
    this.screen = screen;
    this.speaker = speaker;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/speech/{frame}/{file}", this::say);
  }

  private void say(Context request) {
    String number = request.pathParam("frame");
    Matcher file = FILE.matcher(request.pathParam("file"));
    if (!NUMBER.matcher(number).matches() || !file.matches()) {
      throw new NotFoundResponse();
    }
    Sentence.Pace pace = pace(request.queryParam("pace")).orElseThrow(NotFoundResponse::new);
    var answer =
        speaker
            .sound(screen.current(), Long.parseLong(number), Integer.parseInt(file.group(1)), pace)
            .orElseThrow(NotFoundResponse::new);
    switch (answer) {
      case Voice.Sound(byte[] wav) -> request.contentType("audio/wav").result(wav);
      case Voice.Silence _ -> request.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private static Optional<Sentence.Pace> pace(@Nullable String word) {
    return word == null
        ? Optional.of(Sentence.Pace.USUAL)
        : Stream.of(Sentence.Pace.values())
            .filter(pace -> pace.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
  }
}
