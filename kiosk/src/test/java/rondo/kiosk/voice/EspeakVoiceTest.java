package rondo.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EspeakVoiceTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;

  @Test
  @Tag("voice")
  void a_sentence_becomes_a_sound_of_its_length() throws Exception {
    try (Voice voice = EspeakVoice.of(EspeakVoice.PROGRAM)) {
      AudioFileFormat brief = format(voice.say(sentence("Cancel", Sentence.Pace.USUAL)));
      AudioFileFormat full =
          format(voice.say(sentence("Swipe your card, stripe to the left.", Sentence.Pace.USUAL)));
      assertThat(seconds(brief)).isBetween(0.3, 2.0);
      assertThat(seconds(full)).isBetween(1.2, 6.0);
    }
  }

  @Test
  @Tag("voice")
  void it_speaks_faster_when_asked_to_and_in_two_languages() throws Exception {
    try (Voice voice = EspeakVoice.of(EspeakVoice.PROGRAM)) {
      String text = "Films, albums, games. Take one here, bring it back anywhere.";
      assertThat(seconds(format(voice.say(sentence(text, Sentence.Pace.FASTEST)))))
          .isLessThan(0.7 * seconds(format(voice.say(sentence(text, Sentence.Pace.SLOW)))));
      Voice.Answer english = voice.say(sentence("Cancel", Sentence.Pace.USUAL));
      Voice.Answer spanish =
          voice.say(new Sentence("Cancel", Locale.of("es", "US"), Sentence.Pace.USUAL, false));
      assertThat(((Voice.Sound) spanish).wav()).isNotEqualTo(((Voice.Sound) english).wav());
    }
  }

  @Test
  @Tag("voice")
  void what_was_said_is_kept_but_nothing_that_a_person_typed() {
    try (Voice voice = EspeakVoice.of(EspeakVoice.PROGRAM)) {
      var ours = sentence("Take your disc", Sentence.Pace.USUAL);
      assertThat(voice.say(ours)).isSameAs(voice.say(ours));
      var typed = new Sentence("anna@example.org", Locale.US, Sentence.Pace.USUAL, true);
      assertThat(voice.say(typed)).isInstanceOf(Voice.Sound.class).isNotSameAs(voice.say(typed));
      assertThat(typed.toString()).doesNotContain("anna");
    }
  }

  @Test
  void a_kiosk_without_the_program_has_no_voice() {
    try (Voice voice = EspeakVoice.of(folder.resolve("espeak-ng").toString())) {
      assertThat(voice.isThere()).isFalse();
      assertThat(voice.say(sentence("Hello", Sentence.Pace.USUAL)))
          .isEqualTo(Voice.Silence.NO_VOICE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exec sleep 60",
    "exit 3",
    "cat >/dev/null; echo no sound at all but a long enough line of text in its place",
    "exec cat /dev/zero",
  })
  void a_program_that_hangs_fails_or_babbles_is_ended_and_says_nothing(String script)
      throws Exception {
    try (Voice voice = new EspeakVoice(program(script), SHORT)) {
      assertThat(voice.say(sentence("Hello", Sentence.Pace.USUAL))).isEqualTo(Voice.Silence.FAILED);
    }
  }

  @Test
  void closing_ends_what_is_being_said() throws Exception {
    Path began = folder.resolve("began");
    var voice =
        new EspeakVoice(program("touch " + began + "; exec sleep 60"), Duration.ofMinutes(1));
    var answer =
        CompletableFuture.supplyAsync(() -> voice.say(sentence("Hello", Sentence.Pace.USUAL)));
    for (int i = 0; i < 500 && !Files.exists(began); i++) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    voice.close();
    assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Voice.Silence.class);
    assertThat(voice.say(sentence("More", Sentence.Pace.USUAL))).isEqualTo(Voice.Silence.NO_VOICE);
  }

  @Test
  void the_least_used_sounds_are_forgotten_first() {
    var memory = new SoundMemory(250);
    for (String text : new String[] {"one", "two"}) {
      memory.keep(sentence(text, Sentence.Pace.USUAL), new Voice.Sound(new byte[100]));
    }
    assertThat(memory.get(sentence("one", Sentence.Pace.USUAL))).isPresent();
    memory.keep(sentence("three", Sentence.Pace.USUAL), new Voice.Sound(new byte[100]));
    memory.keep(sentence("huge", Sentence.Pace.USUAL), new Voice.Sound(new byte[251]));
    assertThat(memory.get(sentence("one", Sentence.Pace.USUAL))).isPresent();
    assertThat(memory.get(sentence("two", Sentence.Pace.USUAL))).isEmpty();
    assertThat(memory.get(sentence("huge", Sentence.Pace.USUAL))).isEmpty();
  }

  @Test
  void a_sentence_gives_the_program_no_orders_and_has_an_end() {
    assertThat(sentence("a\u0001b [[x]]\n", Sentence.Pace.USUAL).text()).isEqualTo("a b [ [x]]");
    assertThat(sentence("a".repeat(5_000), Sentence.Pace.USUAL).text()).hasSize(Sentence.LONGEST);
  }

  @ParameterizedTest
  @CsvSource({"en-US,en-us", "en-GB,en", "es-US,es-419", "es-ES,es", "en-XA,en", "ar-XB,en"})
  void each_language_has_its_voice(String tag, String voice) {
    assertThat(VoiceProgram.voice(Locale.forLanguageTag(tag))).isEqualTo(voice);
  }

  private VoiceProgram program(String script) throws Exception {
    Path file = folder.resolve("speaker");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return new VoiceProgram(file);
  }

  private static Sentence sentence(String text, Sentence.Pace pace) {
    return new Sentence(text, Locale.US, pace, false);
  }

  private static AudioFileFormat format(Voice.Answer answer) throws Exception {
    assertThat(answer).isInstanceOf(Voice.Sound.class);
    return AudioSystem.getAudioFileFormat(new ByteArrayInputStream(((Voice.Sound) answer).wav()));
  }

  private static double seconds(AudioFileFormat format) {
    return format.getFrameLength() / format.getFormat().getFrameRate();
  }
}
