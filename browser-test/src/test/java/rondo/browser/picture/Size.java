package rondo.browser.picture;

/** The screens that pages are looked at on. */
enum Size {
  PORTRAIT(1080, 1920),
  SMALL(1280, 720),
  LANDSCAPE(1920, 1080),
  CONSOLE(1440, 900),
  TABLET(1100, 800),
  PHONE(390, 844),
  /** A screen of 1280 by 1024 at 400 % zoom. */
  ZOOMED(320, 256);

  private final int width;
  private final int height;

  Size(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
