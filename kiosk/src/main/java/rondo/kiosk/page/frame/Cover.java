package rondo.kiosk.page.frame;

import rondo.design.cover.CoverRoutes;
import rondo.design.cover.Genre;
import rondo.kiosk.screen.Screen;

/** Addresses of cover pictures. */
public final class Cover {
  private Cover() {}

  /** The cover of a work, for a grid. */
  public static String of(Screen.Work work) {
    return CoverRoutes.url(work.name(), work.year(), Genre.named(work.genre()));
  }

  /** The large form, with year and maker. */
  public static String large(Screen.Work work) {
    return CoverRoutes.largeUrl(work.name(), work.year(), Genre.named(work.genre()), work.by());
  }
}
