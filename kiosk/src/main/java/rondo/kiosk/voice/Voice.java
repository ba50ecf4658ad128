package rondo.kiosk.voice;

/** Reads sentences aloud. Safe for many threads. */
public interface Voice extends AutoCloseable {
  /** What came of a sentence. */
  sealed interface Answer permits Sound, Silence {}

  /**
   * A sound file.
   *
   * @param wav RIFF, PCM; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a browser, never compared
  record Sound(byte[] wav) implements Answer {
    @Override
    public String toString() {
      return "Sound[" + wav.length + " bytes]";
    }
  }

  /** Nothing can be heard. */
  enum Silence implements Answer {
    /** There is no voice on this kiosk. */
    NO_VOICE,
    /** The voice did not answer in time, too much or with an error. */
    FAILED,
    /** More is asked for than it can say at once; ask again. */
    BUSY
  }

  /** Whether there is a voice at all. */
  boolean isThere();

  /** The sound of a sentence. */
  Answer say(Sentence sentence);

  /** Ends whatever is being made. */
  @Override
  void close();

  /** A kiosk that does not speak. */
  static Voice none() {
    return new Voice() {
      @Override
      public boolean isThere() {
        return false;
      }

      @Override
      public Answer say(Sentence sentence) {
        return Silence.NO_VOICE;
      }

      @Override
      public void close() {}
    };
  }
}
