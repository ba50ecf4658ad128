package rondo.simulation.machine;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rondo.media.label.LabelText;
import rondo.media.picture.Picture;
import rondo.simulator.truth.Case;
import rondo.simulator.world.Camera;
import rondo.simulator.world.Scene;

/** A label camera with few pixels, so that thousands of looks are quick. */
final class SmallCamera implements Camera {
  private static final int WIDTH = 300;
  private static final int LINE = 16;

  /**
   * White above, between and below the codes, as a label is printed: the reader wants to see it.
   */
  private static final int WHITE_LINES = 8;

  private static final int HEIGHT = 2 * LINE + 3 * WHITE_LINES;
  private static final int MARGIN = 22;
  private static final byte BLACK = 25;
  private static final byte WHITE = (byte) 230;
  private static final Picture BLANK = blank();
  private static final Picture DARK = new Picture(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT]);
  private static final Map<LabelText, Picture> DRAWN = new ConcurrentHashMap<>();

  @Override
  public Picture take(Scene scene) {
    return scene.dark() ? DARK : lit(scene);
  }

  private static Picture lit(Scene scene) {
    return scene
        .onArm()
        .or(scene::held)
        .filter(_ -> !scene.worn())
        .flatMap(Case::label)
        .map(label -> DRAWN.computeIfAbsent(label, SmallCamera::draw))
        .orElse(BLANK);
  }

  private static Picture blank() {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, WHITE);
    return new Picture(WIDTH, HEIGHT, grey);
  }

  private static Picture draw(LabelText label) {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, WHITE);
    code(grey, label.group().value(), WHITE_LINES);
    code(grey, label.disc().value(), HEIGHT - WHITE_LINES - LINE);
    return new Picture(WIDTH, HEIGHT, grey);
  }

  private static void code(byte[] grey, String text, int top) {
    BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
    for (int x = 0; x < bars.getWidth(); x++) {
      for (int y = top; y < top + LINE; y++) {
        grey[y * WIDTH + MARGIN + x] = bars.get(x, 0) ? BLACK : WHITE;
      }
    }
  }
}
