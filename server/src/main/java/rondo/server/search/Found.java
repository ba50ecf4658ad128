package rondo.server.search;

import java.util.List;
import java.util.Optional;
import rondo.base.id.TitleId;

/**
 * A part of a search's list.
 *
 * @param titles in the list's order
 * @param next behind which the list goes on; empty at its end
 * @param corrected whether some were only found by words like those that were typed
 */
public record Found(List<TitleId> titles, Optional<SearchPlace> next, boolean corrected) {
  public Found {
    titles = List.copyOf(titles);
  }
}
