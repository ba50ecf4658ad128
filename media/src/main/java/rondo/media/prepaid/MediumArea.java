package rondo.media.prepaid;

import java.util.Arrays;
import java.util.Optional;

/**
 * The stretch of a medium that holds its block, for the kinds that have one stretch: all but
 * MiniDisc. A value: issuing, blanking and writing over give another one. There is no method that
 * takes a block away from a medium that guards it. Drives for these kinds are simulated with it.
 */
public final class MediumArea {
  private final MediumKind kind;
  private final MediumPlace.Area place;
  private final byte[] content;

  private MediumArea(MediumKind kind, MediumPlace.Area place, byte[] content) {
    this.kind = kind;
    this.place = place;
    this.content = content;
  }

  /** The stretch of a fresh medium; nothing for a kind that has no such stretch. */
  public static Optional<MediumArea> blank(MediumKind kind) {
    return found(kind, new byte[0]);
  }

  /** The stretch as a drive read it; nothing for a kind that has no such stretch. */
  public static Optional<MediumArea> found(MediumKind kind, byte[] content) {
    return kind.place() instanceof MediumPlace.Area area
        ? Optional.of(new MediumArea(kind, area, content.clone()))
        : Optional.empty();
  }

  /** A copy of its bytes; none where nothing was written yet. */
  public byte[] content() {
    return content.clone();
  }

  /** What is in the block's place. */
  public BlockReading read(BlockForm form) {
    return form.read(place.block(content, form.size()));
  }

  /**
   * The same with a block, written by whoever makes the medium; nothing where something is written
   * already or the bytes are no block of this form.
   *
   * @throws IllegalArgumentException when the form is larger than the stretch
   */
  public Optional<MediumArea> issued(BlockForm form, byte[] block) {
    boolean fits =
        block.length == form.size() && form.read(block) instanceof BlockReading.Block && isEmpty();
    return fits ? Optional.of(new MediumArea(kind, place, place.holding(block))) : Optional.empty();
  }

  /** What is left when the owner blanks or formats the medium. */
  public MediumArea blanked() {
    return kind.outlivesBlanking() ? this : new MediumArea(kind, place, new byte[0]);
  }

  /**
   * What is left when the owner's recorder tries to write other bytes there. A medium without a
   * block keeps nobody from writing where ordinary recorders can.
   */
  public MediumArea writtenOver(byte[] other) {
    boolean open = isEmpty() && place instanceof MediumPlace.SystemArea;
    return kind.guard().isOnMedium() && !open ? this : new MediumArea(kind, place, other.clone());
  }

  private boolean isEmpty() {
    return Arrays.equals(content, new byte[content.length]);
  }
}
