package rondo.server.title;

import java.util.List;
import rondo.base.id.TitleId;
import rondo.base.refusal.Refusal;
import rondo.media.label.DiscCode;

/** How a person's change of the catalogue ended. */
public sealed interface TitleChange {
  /** It is as it was asked for. */
  record Done(TitleId title) implements TitleChange {}

  /**
   * Discs were added; each is with the operator, in no kiosk.
   *
   * @param discs whose labels are to be printed
   */
  record Added(List<DiscCode> discs) implements TitleChange {
    public Added {
      discs = List.copyOf(discs);
    }
  }

  /** Nothing was changed. */
  record Refused(Refusal refusal) implements TitleChange {}
}
