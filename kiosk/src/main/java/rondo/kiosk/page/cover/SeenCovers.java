package rondo.kiosk.page.cover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import rondo.design.cover.Genre;
import rondo.kiosk.screen.Screen;

/**
 * Draws the covers of works that a screen has shown. A cover is addressed by the hash of what it is
 * drawn from, so that a browser may keep it for ever and a corrected title gets a new address.
 * Keeps the last {@value #KEPT} works. Thread-safe.
 */
public final class SeenCovers implements Covers {
  private static final int KEPT = 2_000;

  private final rondo.design.cover.Covers drawing = new rondo.design.cover.Covers();
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Screen.Work> seen = new LinkedHashMap<>(16, 0.75f, true);

  @Override
  public String address(Screen.Work work) {
    String key = key(work);
    lock.lock();
    try {
      seen.put(key, work);
      if (seen.size() > KEPT) {
        seen.remove(seen.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
    return "/cover/" + key + ".svg";
  }

  @Override
  public Optional<String> picture(String key) {
    return known(key)
        .map(work -> drawing.cover(work.name(), work.year(), Genre.named(work.genre())));
  }

  private Optional<Screen.Work> known(String key) {
    lock.lock();
    try {
      return Optional.ofNullable(seen.get(key));
    } finally {
      lock.unlock();
    }
  }

  private static String key(Screen.Work work) {
    String drawn = work.name() + '\n' + work.year() + '\n' + work.genre();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(drawn.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
