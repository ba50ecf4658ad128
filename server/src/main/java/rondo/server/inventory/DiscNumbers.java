package rondo.server.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import rondo.media.label.DiscCode;

/**
 * Draws codes that no disc has. The numbers come from a sequence: nobody waits for anybody, and a
 * code that an operator made up, however great, uses up nobody else's. Stateless.
 */
public final class DiscNumbers {
  private static final String DRAW =
      "select nextval('disc_number') from generate_series(1, :count)";

  private static final String TAKEN = "select disc_code from disc where disc_code = any(:codes)";

  private static final int MOST_AT_ONCE = 100_000;

  private DiscNumbers() {}

  /** So many free codes, in ascending order of their numbers. */
  public static List<DiscCode> draw(Handle handle, int count) {
    List<DiscCode> free = new ArrayList<>();
    for (int more = count; free.size() < count; more = Math.min(MOST_AT_ONCE, more * 2)) {
      List<DiscCode> drawn =
          handle.createQuery(DRAW).bind("count", more).mapTo(Long.class).map(DiscCode::of).list();
      Set<String> taken = taken(handle, drawn);
      drawn.stream()
          .filter(code -> !taken.contains(code.value()))
          .limit(count - free.size())
          .forEach(free::add);
    }
    return free;
  }

  private static Set<String> taken(Handle handle, List<DiscCode> codes) {
    return new HashSet<>(
        handle
            .createQuery(TAKEN)
            .bindArray("codes", String.class, codes.stream().map(DiscCode::value).toList())
            .mapTo(String.class)
            .list());
  }
}
