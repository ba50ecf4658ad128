package rondo.kiosk.returns;

import rondo.base.id.ReturnId;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;

/** A case whose label was read at the pane. */
public record HeldCase(ReturnId returned, GroupCode group, DiscCode disc) {}
