package rondo.kiosk.stocking;

import java.util.Optional;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.returns.HeldCase;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.vend.Vend;
import rondo.media.label.DiscCode;

/** What a person with a service code is at (R4, T8). The mouth is the only way in and out. */
public sealed interface Stocking {
  /**
   * The code is typed.
   *
   * @param wrong whether the last one was none of ours
   */
  record Entering(String typed, boolean wrong) implements Stocking {
    @Override
    public String toString() {
      return "Entering[hidden]";
    }
  }

  /**
   * What is there to do?
   *
   * @param key number of the service code
   */
  record Resting(long key, Optional<Told> told) implements Stocking {}

  /**
   * The person holds a case to the door; the camera looks again and again.
   *
   * @param aside a disc that the person has decided not to load
   */
  record Holding(long key, ReturnId load, Optional<Told> told, Optional<DiscCode> aside)
      implements Stocking {}

  /** A disc of ours that is not on the list: take it anyway? */
  record Unlisted(long key, HeldCase held, Slot target, String title) implements Stocking {}

  /** The case is on its way in, or handed back. */
  record Bringing(long key, Taking taking) implements Stocking {}

  /** A disc is on its way out. */
  record Giving(long key, Vend vend, String title) implements Stocking {}

  /**
   * What became of the last one.
   *
   * @param word names the sentence
   * @param title of the disc, if it is known
   * @param slot where it stands, if it does
   */
  record Told(String word, Optional<String> title, Optional<Slot> slot) {
    /** A word about no disc. */
    public static Told of(String word) {
      return new Told(word, Optional.empty(), Optional.empty());
    }
  }
}
