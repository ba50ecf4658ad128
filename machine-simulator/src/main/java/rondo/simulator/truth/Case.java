package rondo.simulator.truth;

import java.util.Optional;
import rondo.media.label.LabelText;

/**
 * One case, or a thing held up in its stead.
 *
 * @param name unique in this machine's file; the disc code where there is a disc
 * @param make what it is
 * @param title what a person reads on it
 * @param label what stands on the disc's label, if there is one
 * @param place where it is now
 * @param cameIn whether it was laid in from outside and has not reached a slot yet
 */
public record Case(
    String name, Make make, String title, Optional<LabelText> label, Place place, boolean cameIn) {
  /** A disc of the network in its case. */
  public static Case disc(LabelText label, String title, Place place) {
    return new Case(label.disc().value(), Make.DISC, title, Optional.of(label), place, false);
  }

  /** A thing without a label, in somebody's hands. */
  public static Case sample(String name, Make make, String title) {
    return new Case(name, make, title, Optional.empty(), new Place.Outside(), false);
  }

  /** The same case elsewhere. */
  public Case at(Place elsewhere) {
    return new Case(name, make, title, label, elsewhere, cameIn);
  }

  /** The same case, marked as laid in from outside or not. */
  public Case cameIn(boolean fromOutside) {
    return new Case(name, make, title, label, place, fromOutside);
  }
}
