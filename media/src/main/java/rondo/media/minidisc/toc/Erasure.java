package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.List;

/** Gives a track's parts back to the free area; the tracks behind it move up. */
public final class Erasure {
  private Erasure() {}

  /** The table without a track, counted from 1. */
  public static Edit of(TableOfContents before, int track) {
    if (track < 1 || track > before.tracks().size()) {
      return new Edit.Refused(Edit.Reason.NO_SUCH_TRACK);
    }
    if (!before.tracks().get(track - 1).mode().isWritable()) {
      return new Edit.Refused(Edit.Reason.PROTECTED);
    }
    List<Track> tracks = new ArrayList<>(before.tracks());
    List<Part> parts = tracks.remove(track - 1).parts();
    return new Edit.Done(FreeArea.without(before, parts, tracks), parts);
  }
}
