package rondo.kiosk.voice;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Sounds by their sentences, the least used one forgotten first. Safe for many threads. */
final class SoundMemory {
  private final long room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Sentence, Voice.Sound> sounds = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param room how many bytes of sound are kept at most
   */
  SoundMemory(long room) {
    this.room = room;
  }

  Optional<Voice.Sound> get(Sentence sentence) {
    lock.lock();
    try {
      return Optional.ofNullable(sounds.get(sentence));
    } finally {
      lock.unlock();
    }
  }

  /** Keeps a sound, unless it is a person's or larger than all the room. */
  void keep(Sentence sentence, Voice.Sound sound) {
    if (sentence.personal() || sound.wav().length > room) {
      return;
    }
    lock.lock();
    try {
      Voice.Sound before = sounds.put(sentence, sound);
      bytes += sound.wav().length - (before == null ? 0 : before.wav().length);
      Iterator<Voice.Sound> oldest = sounds.values().iterator();
      while (bytes > room) {
        bytes -= oldest.next().wav().length;
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }
}
