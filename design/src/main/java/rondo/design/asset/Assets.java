package rondo.design.asset;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rondo.design.route.FeatureRoutes;

/**
 * The files a face needs beside its pages, held in memory and addressed by the hash of all of them:
 * {@code /assets/<hash>/css/rondo.css}. Because the whole set shares one folder, style sheets and
 * scripts may name each other by relative paths, and a browser may keep them for ever. Immutable;
 * safe for use by many threads.
 */
public final class Assets implements FeatureRoutes {
  private static final String DESIGN = "rondo/design/assets";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final SortedMap<String, byte[]> files;
  private final String hash;

  private Assets(SortedMap<String, byte[]> files) {
    this.files = files;
    this.hash = HexFormat.of().formatHex(AssetFolder.sha256(files)).substring(0, 16);
  }

  /**
   * The files of the design and those of a face.
   *
   * @param folders resource folders of the face such as {@code rondo/kiosk/assets}; a file in a
   *     later folder with the path of an earlier one is refused with {@link
   *     IllegalArgumentException}
   */
  public static Assets ofDesignAnd(String... folders) {
    var all = new TreeMap<>(AssetFolder.read(DESIGN));
    for (String folder : folders) {
      AssetFolder.read(folder).forEach((path, bytes) -> addOnce(all, path, bytes));
    }
    return new Assets(all);
  }

  private static void addOnce(SortedMap<String, byte[]> all, String path, byte[] bytes) {
    if (all.put(path, bytes) != null) {
      throw new IllegalArgumentException("two assets share the path " + path);
    }
  }

  /**
   * The address of a file, for a page.
   *
   * @param path inside the folder, for example {@code css/rondo.css}; an unknown one throws {@link
   *     IllegalArgumentException}, so that a page with a dead link never leaves the server
   */
  public String url(String path) {
    if (!files.containsKey(path)) {
      throw new IllegalArgumentException("no asset " + path);
    }
    return "/assets/" + hash + "/" + path;
  }

  /**
   * A file as text in UTF-8.
   *
   * @param path as {@link #url} takes it
   */
  public String text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no asset " + path);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The paths of all files, in order. */
  public List<String> paths() {
    return new ArrayList<>(files.keySet());
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/assets/{hash}/<path>", this::serve);
  }

  private void serve(Context request) {
    byte[] bytes = files.get(request.pathParam("path"));
    if (bytes == null || !request.pathParam("hash").equals(hash)) {
      throw new NotFoundResponse();
    }
    request.header("Cache-Control", FOR_EVER);
    request.contentType(MediaType.of(request.pathParam("path")));
    request.result(bytes);
  }
}
