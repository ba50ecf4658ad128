package rondo.vision.gradient;

/**
 * Tiles beside each other whose light changes in the same direction.
 *
 * @param tensor of all of them
 * @param tiles how many
 * @param from least place along the direction, in pixels from the picture's top left
 * @param to greatest place along it
 * @param top least place across it
 * @param bottom greatest place across it
 */
public record Patch(Tensor tensor, int tiles, double from, double to, double top, double bottom) {
  /** The direction across the bars, in radians. */
  public double direction() {
    return tensor.direction();
  }
}
