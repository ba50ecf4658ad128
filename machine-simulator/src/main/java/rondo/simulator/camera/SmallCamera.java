package rondo.simulator.camera;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rondo.labels.camera.Conditions;
import rondo.labels.camera.LabelLens;
import rondo.labels.camera.Surface;
import rondo.labels.camera.View;
import rondo.labels.print.DiscLabel;
import rondo.labels.print.LabelForm;
import rondo.media.label.LabelText;
import rondo.media.picture.Picture;
import rondo.simulator.truth.Case;
import rondo.simulator.world.Camera;
import rondo.simulator.world.Scene;

/**
 * A label camera with few pixels that sees nothing but the label, so that thousands of looks are
 * quick: the same label gives the same picture, which is taken once. Its lens is that of {@link
 * LabelCamera}. Thread-safe.
 */
public final class SmallCamera implements Camera {
  private static final View VIEW = View.above(200, 192, 2.7);
  private static final Conditions GOOD = Conditions.IDEAL.with(0.3, 2);
  private static final Surface PAPER = (x, y) -> 0.9;
  private static final Picture BLANK = LabelLens.take(PAPER, VIEW, GOOD, 1);
  private static final Picture DARK = LabelLens.take(PAPER, VIEW, GOOD.lit(0, 1), 1);

  private final Map<LabelText, Picture> taken = new ConcurrentHashMap<>();

  @Override
  public Picture take(Scene scene) {
    return scene.dark() ? DARK : lit(scene);
  }

  private Picture lit(Scene scene) {
    return scene
        .onArm()
        .or(scene::held)
        .filter(_ -> !scene.worn())
        .flatMap(Case::label)
        .map(label -> taken.computeIfAbsent(label, SmallCamera::taken))
        .orElse(BLANK);
  }

  private static Picture taken(LabelText label) {
    Surface print = new DiscLabel(label, LabelForm.STRAIGHT).surface();
    return LabelLens.take(print, VIEW, GOOD, label.disc().number());
  }
}
