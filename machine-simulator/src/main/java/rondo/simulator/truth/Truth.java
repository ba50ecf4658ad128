package rondo.simulator.truth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rondo.base.place.Slot;
import rondo.machine.device.MachineLayout;
import rondo.simulator.fault.Fault;

/**
 * All that is true in the machine at one moment; immutable. The controller never sees it: it only
 * has sensors and pictures.
 *
 * @param greatestToken the greatest fencing token ever seen, 0 before the first
 * @param homed whether the axes know where they are
 * @param axes where they really are; at the start of the leg while one is under way
 * @param underWay the order being carried out
 * @param releasedBy the attempt under which whatever is in the mouth came free there, or the arm
 *     last reached into it
 * @param held the case that somebody holds before the closed door
 * @param lastTaken the case that was taken out of the mouth last
 * @param faults what is broken now
 * @param cases every case there is, in the machine or outside
 */
public record Truth(
    long greatestToken,
    boolean homed,
    Axes axes,
    Optional<UnderWay> underWay,
    Optional<UUID> releasedBy,
    Optional<String> held,
    Optional<String> lastTaken,
    List<Fault> faults,
    List<Case> cases) {
  public Truth {
    faults = List.copyOf(faults);
    cases = Cases.of(cases);
  }

  /**
   * A machine as it comes from the works: not homed, door closed, gripper open, arm at the pane.
   */
  public static Truth fresh(double armMm, List<Case> cases) {
    return new Truth(
        0,
        false,
        new Axes(217.0, 0, armMm, 0, 0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        cases);
  }

  /** The case with this name. */
  public Optional<Case> named(String name) {
    return Cases.of(cases).named(name);
  }

  /** The case at a place; outside, the first of them. */
  public Optional<Case> at(Place place) {
    return Cases.of(cases).at(place);
  }

  /** The case in a slot. */
  public Optional<Case> in(Slot slot) {
    return at(new Place.InSlot(slot));
  }

  /** A case in a slot that this machine does not have, if there is one. */
  public Optional<Case> beyond(MachineLayout layout) {
    return cases.stream()
        .filter(c -> c.place() instanceof Place.InSlot(Slot slot) && !layout.has(slot))
        .findFirst();
  }

  /** Whether this is broken now. */
  public boolean has(Fault fault) {
    return faults.contains(fault);
  }

  /** The same with one case changed; it must exist. */
  public Truth change(String name, UnaryOperator<Case> by) {
    List<Case> changed = cases.stream().map(c -> c.name().equals(name) ? by.apply(c) : c).toList();
    return new Truth(
        greatestToken, homed, axes, underWay, releasedBy, held, lastTaken, faults, changed);
  }

  /** The same with one case more. */
  public Truth with(Case one) {
    List<Case> more = Stream.concat(cases.stream(), Stream.of(one)).toList();
    return new Truth(
        greatestToken, homed, axes, underWay, releasedBy, held, lastTaken, faults, more);
  }

  /** The same without a case that somebody has carried away; nobody holds or has just taken it. */
  public Truth without(String name) {
    return new Truth(
        greatestToken,
        homed,
        axes,
        underWay,
        releasedBy,
        held.filter(held -> !held.equals(name)),
        lastTaken.filter(taken -> !taken.equals(name)),
        faults,
        cases.stream().filter(one -> !one.name().equals(name)).toList());
  }

  public Truth token(long token) {
    return new Truth(token, homed, axes, underWay, releasedBy, held, lastTaken, faults, cases);
  }

  public Truth homed(boolean value) {
    return new Truth(
        greatestToken, value, axes, underWay, releasedBy, held, lastTaken, faults, cases);
  }

  public Truth axes(Axes value) {
    return new Truth(
        greatestToken, homed, value, underWay, releasedBy, held, lastTaken, faults, cases);
  }

  public Truth underWay(Optional<UnderWay> value) {
    return new Truth(greatestToken, homed, axes, value, releasedBy, held, lastTaken, faults, cases);
  }

  public Truth releasedBy(Optional<UUID> value) {
    return new Truth(greatestToken, homed, axes, underWay, value, held, lastTaken, faults, cases);
  }

  public Truth held(Optional<String> value) {
    return new Truth(
        greatestToken, homed, axes, underWay, releasedBy, value, lastTaken, faults, cases);
  }

  /** The same after somebody took a case. */
  public Truth lastTaken(Optional<String> value) {
    return new Truth(greatestToken, homed, axes, underWay, releasedBy, held, value, faults, cases);
  }

  public Truth faults(List<Fault> value) {
    return new Truth(
        greatestToken, homed, axes, underWay, releasedBy, held, lastTaken, value, cases);
  }
}
