package rondo.browser.house;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where pages are looked at one after the other: one window, every check on each page, a picture of
 * each, and a sheet with all of them. For one thread.
 */
public final class Gallery implements AutoCloseable {
  private static final int SHEET_WIDTH = 2000;
  private static final String SHEET =
      "body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:#777}"
          + "figure{margin:0;font:11px sans-serif;inline-size:min-content;overflow-wrap:anywhere}img{block-size:360px;display:block}";

  private final String name;
  private final Path folder;
  private final BrowserContext person;
  private final Watch watch;
  private final Page page;
  private final CDPSession camera;
  private final List<String> pictures = new ArrayList<>();

  Gallery(String name, BrowserContext person, Path target) {
    this.name = name;
    this.person = person;
    folder = target.resolve("pictures").resolve(name);
    FreshFolder.make(folder);
    watch = new Watch(person);
    watch.expects(Access.BY_AXE);
    page = person.newPage();
    camera = person.newCDPSession(page);
  }

  /** Version of the browser that draws, for example {@code 142.0.7444.59}. */
  public String browser() {
    return person.browser().version();
  }

  /** The window. */
  public Page page() {
    return page;
  }

  /** Opens an address at a size. */
  public void open(String address, int width, int height) {
    page.setViewportSize(width, height);
    page.navigate(address);
    page.waitForLoadState(LoadState.LOAD);
    page.evaluate(Stillness.SCRIPT);
  }

  /** Everything that is wrong with the page that is open; what the browser heard is forgotten. */
  public List<String> faults(Inspection inspection) {
    var faults = new ArrayList<>(inspection.faults(page));
    faults.addAll(Access.barriers(page));
    faults.addAll(watch.take());
    return faults;
  }

  /** Keeps a picture of what the window shows for the sheet, at less than its size. */
  public void picture(String title, double scale) {
    keep(title, scale, page.viewportSize().width, page.viewportSize().height);
  }

  /** The same of the whole page, however long it is. */
  public void wholePicture(String title, double scale) {
    Number height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
    keep(title, scale, page.viewportSize().width, height.intValue());
  }

  /** What the window shows, at less than its size, as PNG: every pixel as it was drawn. */
  public byte[] png(double scale) {
    return shot("png", scale, page.viewportSize().width, page.viewportSize().height);
  }

  private void keep(String title, double scale, int width, int height) {
    String file = title + ".jpg";
    write(folder.resolve(file), shot("jpeg", scale, width, height));
    pictures.add(file);
  }

  private byte[] shot(String format, double scale, int width, int height) {
    var clip = new JsonObject();
    clip.addProperty("x", 0);
    clip.addProperty("y", 0);
    clip.addProperty("width", width);
    clip.addProperty("height", height);
    clip.addProperty("scale", scale);
    var how = new JsonObject();
    how.addProperty("format", format);
    if (format.equals("jpeg")) {
      how.addProperty("quality", 80);
    }
    how.addProperty("captureBeyondViewport", true);
    how.add("clip", clip);
    String data = camera.send("Page.captureScreenshot", how).get("data").getAsString();
    return Base64.getDecoder().decode(data);
  }

  /** Makes the sheet of all pictures, for looking at them in one go, and closes the window. */
  @Override
  public void close() {
    Path sheet = folder.resolve("sheet.html");
    var html = new StringBuilder("<!doctype html><meta charset=utf-8><title>").append(name);
    html.append("</title><style>").append(SHEET).append("</style>");
    for (String file : pictures) {
      String title = file.replace(".jpg", "");
      html.append("<figure><img src='%s' alt=''>%s</figure>".formatted(file, title));
    }
    write(sheet, html.toString().getBytes(StandardCharsets.UTF_8));
    page.setViewportSize(SHEET_WIDTH, SHEET_WIDTH);
    page.navigate(sheet.toUri().toString());
    Path picture = folder.resolveSibling(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    person.close();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture cannot be kept: " + file, e);
    }
  }
}
