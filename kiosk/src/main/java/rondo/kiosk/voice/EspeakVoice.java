package rondo.kiosk.voice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A voice that runs espeak-ng once a sentence: bounded in time, in size and in how many run at
 * once. What was said lately is kept in memory, but nothing of what a person typed. The log tells
 * lengths, never texts.
 */
public final class EspeakVoice implements Voice {
  /** What the program is called on Debian. */
  public static final String PROGRAM = "espeak-ng";

  private static final Logger LOG = LoggerFactory.getLogger(EspeakVoice.class);

  /** A sentence takes about 20 ms; what takes longer than this hangs. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  /** Three minutes of its 22 kHz, 16 bit, one channel. */
  private static final int MOST_BYTES = 8 << 20;

  private static final int AT_ONCE = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long KEPT_BYTES = 24 << 20;

  private final VoiceProgram program;
  private final Duration limit;
  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private final SoundMemory memory = new SoundMemory(KEPT_BYTES);
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  EspeakVoice(VoiceProgram program, Duration limit) {
    this.program = program;
    this.limit = limit;
  }

  /**
   * The voice of a program; one that stays silent where there is no such program.
   *
   * @param name a path, or a name to look for, such as {@link #PROGRAM}
   */
  public static Voice of(String name) {
    Optional<VoiceProgram> found = VoiceProgram.find(name);
    if (found.isEmpty()) {
      LOG.warn("there is no program {}: spoken mode has no voice, its text stays", name);
      return Voice.none();
    }
    return new EspeakVoice(found.get(), LIMIT);
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public Answer say(Sentence sentence) {
    Optional<Sound> known = memory.get(sentence);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return Silence.BUSY;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Silence.BUSY;
    }
    try {
      return made(sentence);
    } finally {
      free.release();
    }
  }

  private Answer made(Sentence sentence) {
    if (closed) {
      return Silence.NO_VOICE;
    }
    try {
      Process process = program.speaking(sentence).start();
      running.add(process);
      try {
        return heard(sentence, process);
      } finally {
        process.destroyForcibly();
        running.remove(process);
      }
    } catch (IOException e) {
      LOG.warn("{} did not say {}: {}", program.path(), sentence, e.getMessage());
      return Silence.FAILED;
    }
  }

  private Answer heard(Sentence sentence, Process process) throws IOException {
    if (closed) {
      return Silence.NO_VOICE;
    }
    Thread.ofVirtual().start(() -> endInTime(process));
    try (OutputStream in = process.getOutputStream()) {
      in.write((sentence.text() + "\n").getBytes(UTF_8));
    }
    byte[] wav = process.getInputStream().readNBytes(MOST_BYTES + 1);
    if (wav.length > MOST_BYTES || !Wav.isOne(wav) || !endedWell(process)) {
      LOG.warn("{} did not say {}: {} bytes came", program.path(), sentence, wav.length);
      return Silence.FAILED;
    }
    var sound = new Sound(Wav.measured(wav));
    memory.keep(sentence, sound);
    return sound;
  }

  private void endInTime(Process process) {
    try {
      if (!process.waitFor(limit)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static boolean endedWell(Process process) {
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(Process::destroyForcibly);
  }
}
