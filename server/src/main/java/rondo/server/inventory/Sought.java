package rondo.server.inventory;

import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.server.store.Pen;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/**
 * What has a person look for a disc: closed by the Fact that says in which slot it stands. Pure.
 */
public final class Sought {
  private Sought() {}

  /**
   * The task.
   *
   * @param kiosk where it was seen last
   * @param why nobody knows its slot, in words
   */
  public static OperatorTask task(KioskId kiosk, DiscCode disc, String why, Pen pen) {
    return new OperatorTask(
        pen.ids().next(),
        TaskKind.DISC_MISSING,
        Optional.of(kiosk),
        Optional.empty(),
        Optional.empty(),
        Optional.of(disc),
        why,
        pen.now(),
        Optional.empty());
  }
}
