package rondo.server.console.kiosk;

import java.util.List;

/**
 * The operator's network: groups with their kiosks.
 *
 * @param mayAdd whether there are buttons for more of them
 */
public record NetworkView(List<GroupView> groups, boolean mayAdd) {
  /** How many kiosks there are in all. */
  public int kiosks() {
    return groups.stream().mapToInt(group -> group.inUse().size()).sum();
  }

  /** How many of them are connected. */
  public long connected() {
    return groups.stream()
        .flatMap(group -> group.inUse().stream())
        .filter(KioskRow::connected)
        .count();
  }

  /** How many discs there are in all. */
  public int discs() {
    return groups.stream().mapToInt(GroupView::discs).sum();
  }
}
