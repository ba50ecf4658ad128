package rondo.design.web;

import java.util.List;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Look.FaceKind;
import rondo.design.page.Look.Theme;
import rondo.design.page.Shell;

/** A plain shell for tests. */
final class TestShell {
  private TestShell() {}

  static Shell with(Assets assets) {
    return Shell.of(Look.of(FaceKind.SITE, Theme.DAY), assets, List.of(), List.of());
  }
}
