package rondo.kiosk.controller;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import rondo.media.label.LabelText;
import rondo.media.picture.Picture;
import rondo.simulator.truth.Case;
import rondo.simulator.world.Camera;
import rondo.simulator.world.Scene;

/** A camera with few pixels, so that hundreds of recoveries are quick; the label reader is real. */
final class BenchCamera implements Camera {
  private static final int WIDTH = 440;
  private static final int HEIGHT = 100;
  private static final int MODULE = 2;

  private final Map<LabelText, Picture> drawn = new HashMap<>();

  @Override
  public Picture take(Scene scene) {
    if (scene.dark()) {
      return new Picture(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT]);
    }
    return scene
        .onArm()
        .or(scene::held)
        .filter(_ -> !scene.worn())
        .flatMap(Case::label)
        .map(label -> drawn.computeIfAbsent(label, BenchCamera::draw))
        .orElseGet(BenchCamera::blank);
  }

  private static Picture blank() {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, (byte) 230);
    return new Picture(WIDTH, HEIGHT, grey);
  }

  private static Picture draw(LabelText label) {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, (byte) 230);
    code(grey, label.group().value(), 10);
    code(grey, label.disc().value(), 56);
    return new Picture(WIDTH, HEIGHT, grey);
  }

  private static void code(byte[] grey, String text, int top) {
    BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
    for (int x = 0; x < bars.getWidth() * MODULE; x++) {
      for (int y = top; y < top + 34; y++) {
        grey[y * WIDTH + 30 + x] = (byte) (bars.get(x / MODULE, 0) ? 25 : 230);
      }
    }
  }
}
