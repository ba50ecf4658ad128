package rondo.labels.camera;

/**
 * What stands between a print and a good picture of it. Lengths are in pixels of the sensor.
 *
 * @param blur standard deviation of the lens's blur
 * @param noise standard deviation of the sensor's noise, in grey values of 255
 * @param exposure what white paper in the middle comes out as, 1 being 255; above 1 it burns out
 * @param shade the share of light that is lost at a corner
 * @param contrast the share of the difference between ink and paper that is left
 * @param glare the light that a lamp mirrored in the case's window adds, 1 being white
 * @param scratches how many scratches run over the label
 * @param specks how many specks of dirt lie on it
 */
public record Conditions(
    double blur,
    double noise,
    double exposure,
    double shade,
    double contrast,
    double glare,
    int scratches,
    int specks) {

  /** A sharp, even, spotless picture without noise. */
  public static final Conditions IDEAL = new Conditions(0, 0, 0.9, 0, 1, 0, 0, 0);

  /** The same with another blur and noise. */
  public Conditions with(double otherBlur, double otherNoise) {
    return new Conditions(
        otherBlur, otherNoise, exposure, shade, contrast, glare, scratches, specks);
  }

  /** The same in another light. */
  public Conditions lit(double otherExposure, double otherContrast) {
    return new Conditions(
        blur, noise, otherExposure, shade, otherContrast, glare, scratches, specks);
  }

  /** The same behind a window, on a label that has been through many hands. */
  public Conditions worn(double otherGlare, int otherScratches, int otherSpecks) {
    return new Conditions(
        blur, noise, exposure, shade, contrast, otherGlare, otherScratches, otherSpecks);
  }
}
