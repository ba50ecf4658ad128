package rondo.simulator.camera;

import java.util.Set;
import rondo.labels.camera.Conditions;
import rondo.simulator.world.Spoil;

/** What the spoils of a scene are to the lens. */
final class Sharpness {
  private static final Conditions GOOD = new Conditions(0.55, 3, 1, 0.3, 1, 0, 0, 0);

  private Sharpness() {}

  static Conditions of(Set<Spoil> spoils) {
    boolean dirty = spoils.contains(Spoil.DIRTY) || spoils.contains(Spoil.WORN);
    return GOOD.with(spoils.contains(Spoil.BLURRED) ? 1.3 : GOOD.blur(), GOOD.noise())
        .lit(spoils.contains(Spoil.DARK) ? 0 : GOOD.exposure(), GOOD.contrast())
        .worn(spoils.contains(Spoil.GLARE) ? 0.5 : 0, dirty ? 12 : 0, dirty ? 60 : 0);
  }
}
