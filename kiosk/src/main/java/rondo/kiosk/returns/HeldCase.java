package rondo.kiosk.returns;

import rondo.base.id.ReturnId;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;

/**
 * A case whose label was read at the pane.
 *
 * @param purpose why it is to come in
 */
public record HeldCase(ReturnId returned, GroupCode group, DiscCode disc, Purpose purpose) {
  /** Why a case comes in. */
  public enum Purpose {
    /** A customer brings it back. */
    RETURN,
    /** Staff load it. */
    LOAD
  }

  /** A case that a customer brings back. */
  public HeldCase(ReturnId returned, GroupCode group, DiscCode disc) {
    this(returned, group, disc, Purpose.RETURN);
  }

  /** Another label that was read in the same act. */
  HeldCase reading(GroupCode other, DiscCode code) {
    return new HeldCase(returned, other, code, purpose);
  }

  boolean isLoaded() {
    return purpose == Purpose.LOAD;
  }
}
