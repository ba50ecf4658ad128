package rondo.vision.word;

import rondo.vision.profile.Profile;

/**
 * A profile divided into modules.
 *
 * @param profile what is read
 * @param start where the first module begins, in pixels
 * @param module the width of a module, in pixels
 */
record Grid(Profile profile, double start, double module) {
  /**
   * The samples of a cell.
   *
   * @param shift by how many samples it begins later than the grid says
   */
  double[] samples(Cell cell, int shift) {
    double[] samples = new double[cell.alphabet().modules() * Letter.SAMPLES];
    double step = module / Letter.SAMPLES;
    double place = start + cell.at() * module + (shift + 0.5) * step;
    for (int i = 0; i < samples.length; i++) {
      samples[i] = profile.at(place + i * step);
    }
    return samples;
  }
}
