package rondo.server.console.kiosk;

import java.util.List;
import java.util.UUID;

/**
 * The page of one group.
 *
 * @param others the operator's other groups
 */
public record GroupPage(GroupView group, List<Other> others) {
  /**
   * Another group.
   *
   * @param taking how many kiosks of this group take its discs
   * @param kiosks how many kiosks this group has
   */
  public record Other(UUID id, String name, String code, int taking, int kiosks) {
    /** How its discs stand with this group, in words. */
    public String words() {
      if (taking == 0) {
        return "not taken";
      }
      return taking == kiosks
          ? "taken at every kiosk"
          : "taken at %d of %d kiosks".formatted(taking, kiosks);
    }

    /** Whether there is a kiosk that could take them and does not. */
    public boolean canBeTaken() {
      return taking < kiosks;
    }

    /** Whether any kiosk takes them. */
    public boolean isTaken() {
      return taking > 0;
    }
  }
}
