package rondo.simulator.world;

import java.util.List;
import java.util.Optional;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.report.MachineReport;
import rondo.simulator.hands.HandResult;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;

/** What hands can do to a world. Pure steps like the world's own; not thread-safe. */
public final class Handwork {
  private final World world;

  public Handwork(World world) {
    this.world = world;
  }

  /**
   * What came of a deed.
   *
   * @param result for the person
   * @param happenings for controller and log
   */
  public record Deed(HandResult result, List<Happening> happenings) {}

  /** A card was drawn through the reader. */
  public Deed swipe(String track1, String track2) {
    if (world.dead()) {
      return no("The card reader has no power.");
    }
    return new Deed(
        new HandResult.Done(),
        List.of(new Happening.Said(0, new MachineReport.Swiped(track1, track2))));
  }

  /** Somebody holds a case before the door. */
  public Deed hold(String name, long now) {
    Optional<Case> one = outside(name);
    if (one.isEmpty()) {
      return no("Nobody has this case in his hands.");
    }
    if (!closed()) {
      return no("The door stands open: there is nothing to hold the case against.");
    }
    return done(world.hand(t -> t.held(Optional.of(name)), List.of(), now));
  }

  /** Somebody takes away what he held. */
  public Deed putAway(long now) {
    return world.truth().held().isEmpty()
        ? no("Nobody holds a case before the door.")
        : done(world.hand(t -> t.held(Optional.empty()), List.of(), now));
  }

  /** Somebody lays a case on the arm in the mouth. */
  public Deed insert(String name, long now) {
    Truth truth = world.truth(now);
    Optional<Case> one = outside(name);
    if (one.isEmpty()) {
      return no("Nobody has this case in his hands.");
    }
    if (world.movingAxis().isPresent()) {
      return no("The machine is moving: wait until it stands still.");
    }
    if (!open()) {
      return no("The door is not open.");
    }
    if (!world.stops().armIs(truth.axes(), ArmStop.MOUTH)) {
      return no("There is nothing in the mouth to lay it on.");
    }
    if (Stops.gripperClosed(truth.axes()) || occupied(truth)) {
      return no("There is no room in the mouth.");
    }
    return done(
        world.hand(
            t -> t.change(name, c -> c.at(new Place.InMouth()).cameIn(true)).held(Optional.empty()),
            List.of(),
            now));
  }

  /** Somebody takes what is in the mouth. */
  public Deed take(long now) {
    Truth truth = world.truth(now);
    Optional<Case> free = truth.at(new Place.InMouth());
    if (free.isPresent() && truth.axes().door() > 0.5) {
      return taken(free.get(), now);
    }
    boolean gripped =
        truth.at(new Place.OnArm()).isPresent() && world.stops().armBeyondPane(truth.axes());
    return no(gripped ? "It does not come loose." : "There is nothing to take.");
  }

  private Deed taken(Case free, long now) {
    Happening left = new Happening.LeftTheMouth(free.name(), world.truth().releasedBy());
    return done(
        world.hand(
            t ->
                t.change(free.name(), c -> c.at(new Place.Outside()).cameIn(false))
                    .lastTaken(Optional.of(free.name())),
            List.of(left),
            now));
  }

  /** Somebody lays back what he took last. */
  public Deed pushBack(long now) {
    return world
        .truth()
        .lastTaken()
        .map(name -> insert(name, now))
        .orElseGet(() -> no("Nobody has taken a case."));
  }

  /** Somebody comes with a case from elsewhere. */
  public Deed bring(Case one, long now) {
    if (world.truth().named(one.name()).isPresent()) {
      return no("Such a case is here already.");
    }
    Case brought = one.at(new Place.Outside()).cameIn(false);
    return done(world.hand(t -> t.with(brought), List.of(), now));
  }

  /** Somebody goes elsewhere with a case. */
  public Deed leave(String name, long now) {
    return outside(name).isEmpty()
        ? no("Nobody has this case in his hands.")
        : done(world.hand(t -> t.without(name), List.of(), now));
  }

  /** Everybody goes away. */
  public Deed walkOff(long now) {
    return done(
        world.hand(t -> t.held(Optional.empty()).lastTaken(Optional.empty()), List.of(), now));
  }

  private Optional<Case> outside(String name) {
    return world.truth().named(name).filter(c -> c.place() instanceof Place.Outside);
  }

  private static boolean occupied(Truth truth) {
    return truth.at(new Place.InMouth()).isPresent() || truth.at(new Place.OnArm()).isPresent();
  }

  private boolean open() {
    return world.stops().door(world.truth().axes()).equals(Optional.of(DoorStop.OPEN));
  }

  private boolean closed() {
    return world.stops().door(world.truth().axes()).equals(Optional.of(DoorStop.CLOSED));
  }

  private static Deed done(List<Happening> happenings) {
    return new Deed(new HandResult.Done(), happenings);
  }

  private static Deed no(String why) {
    return new Deed(new HandResult.NotPossible(why), List.of());
  }
}
