package rondo.simulator.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.base.place.Slot;
import rondo.simulator.driver.WorldView;
import rondo.simulator.geometry.Cam;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;

/**
 * Measures of the two drawings, in millimetres: the plan from above with the carousel's middle at
 * 0, 0 and the mouth below it; the elevation from the side with the mouth at the right.
 */
public final class Plan {
  /** How deep a case is, from above. */
  public static final int CASE_DEPTH = 140;

  private static final int SPREAD = 0x9E3779B9;
  private static final double CASE_EDGE = 11;

  private final WorldView view;
  private final Geometry geometry;
  private final Map<Slot, Believed> believed;

  Plan(WorldView view, Map<Slot, Believed> believed) {
    this.view = view;
    this.believed = believed;
    geometry = view.geometry();
  }

  /**
   * One slot.
   *
   * @param slot where
   * @param angle how far its shape is turned from the slot before the arm, in degrees
   * @param content what really stands in it
   * @param belief what the controller believes instead, in words; empty where it is right, or where
   *     nobody can ask it
   */
  public record Cell(Slot slot, double angle, Optional<Case> content, String belief) {
    /** What a person reads about it. */
    public String words() {
      String what = content.map(c -> c.title() + ", " + c.name()).orElse("free");
      return "Slot " + slot + ": " + what + (belief.isEmpty() ? "" : "; believed: " + belief);
    }

    /** The class that gives its colour. */
    public String hue() {
      return content.map(Plan::hue).orElse("none");
    }
  }

  /** The slots of a deck, from 1. */
  public List<Cell> deck(int deck) {
    List<Cell> cells = new ArrayList<>();
    for (int position = 1; position <= geometry.layout().positions(); position++) {
      Slot slot = new Slot(deck, position);
      Optional<Case> content = view.truth().in(slot);
      cells.add(new Cell(slot, -geometry.angleOf(position), content, belief(slot, content)));
    }
    return cells;
  }

  /** What is on its way in the machine is known to its controller, wherever it came from. */
  private String belief(Slot slot, Optional<Case> content) {
    return Optional.ofNullable(believed.get(slot))
        .filter(it -> it.differs(content) && !it.disc().filter(this::isOnItsWay).isPresent())
        .map(Believed::words)
        .orElse("");
  }

  private boolean isOnItsWay(String disc) {
    return Stream.of(onArm(), inMouth())
        .flatMap(Optional::stream)
        .anyMatch(one -> one.name().equals(disc));
  }

  /** The slots of which the controller believes what is not so. */
  public List<Cell> mistaken() {
    return decks().stream()
        .flatMap(deck -> deck(deck).stream())
        .filter(cell -> !cell.belief().isEmpty())
        .toList();
  }

  /** Whether the camera looks out: through the open door, or through the pane at a case. */
  public boolean looksOut() {
    return held().isPresent() || Cam.opening(view.truth().axes().door()) > 0.5;
  }

  /** The decks, the highest first. */
  public List<Integer> decks() {
    List<Integer> decks = new ArrayList<>();
    for (int deck = geometry.layout().decks(); deck >= 1; deck--) {
      decks.add(deck);
    }
    return decks;
  }

  /** The deck nearest to the lift. */
  public int nearestDeck() {
    long nearest = Math.round(view.truth().axes().lift() / (geometry.deckPitchM() * 1000)) + 1;
    return (int) Math.clamp(nearest, 1, geometry.layout().decks());
  }

  /** The slot that stands nearest before the arm. */
  public Slot nearestSlot() {
    long steps = Math.round(view.truth().axes().carousel() / geometry.degreesPerSlot());
    return new Slot(nearestDeck(), (int) (steps % geometry.layout().positions()) + 1);
  }

  /** Half a slot's angle, for the spokes between the slots. */
  public String halfSlot() {
    return number(geometry.degreesPerSlot() / 2);
  }

  public String inner() {
    return number(geometry.innerRadiusM() * 1000);
  }

  public String outer() {
    return number(geometry.outerRadiusM() * 1000);
  }

  /** The middle of a case that stands in its slot, from the carousel's middle. */
  public double caseMiddle() {
    return (geometry.innerRadiusM() + geometry.outerRadiusM()) * 500;
  }

  /** Where a case's middle is, given the arm's travel. */
  public String atTravel(double travelMm) {
    return number(caseMiddle() + travelMm - geometry.slotMm());
  }

  public String paneAt() {
    return atTravel(geometry.paneMm());
  }

  public String mouthAt() {
    return atTravel(geometry.mouthMm());
  }

  /** The door's line: half way between a case at the pane and one in the mouth. */
  public double doorAt() {
    return caseMiddle() + (geometry.paneMm() + geometry.mouthMm()) / 2 - geometry.slotMm();
  }

  /** The distance between two decks. */
  public double pitch() {
    return geometry.deckPitchM() * 1000;
  }

  /**
   * A case in the elevation.
   *
   * @param cell which
   * @param left its left edge
   * @param width how wide it is seen
   * @param front whether it stands on the near side of the hub
   */
  public record Seen(Cell cell, String left, String width, boolean front) {}

  /** The cases of a deck as seen from the side, the farthest first. */
  public List<Seen> fromTheSide(int deck) {
    return deck(deck).stream()
        .filter(cell -> cell.content().isPresent())
        .sorted(Comparator.comparingDouble(this::near))
        .map(this::seen)
        .toList();
  }

  private Seen seen(Cell cell) {
    double across = Math.cos(turned(cell));
    double one = across * (caseMiddle() - CASE_DEPTH / 2.0);
    double other = across * (caseMiddle() + CASE_DEPTH / 2.0);
    double width = Math.max(Math.abs(other - one), CASE_EDGE);
    return new Seen(cell, number((one + other - width) / 2), number(width), near(cell) > -0.05);
  }

  private double near(Cell cell) {
    return -Math.sin(turned(cell));
  }

  private double turned(Cell cell) {
    return Math.toRadians(cell.angle() + view.truth().axes().carousel());
  }

  /** The carried or free case in the mouth or on the arm. */
  public Optional<Case> onArm() {
    return view.truth().at(new Place.OnArm());
  }

  public Optional<Case> inMouth() {
    return view.truth().at(new Place.InMouth());
  }

  /** The case held before the door. */
  public Optional<Case> held() {
    return view.truth().held().flatMap(view.truth()::named);
  }

  /** Whether a disc shows through the window of this case. */
  public static boolean showsDisc(Case one) {
    return one.make() == Make.DISC;
  }

  /** A number as SVG wants it. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** The class that gives a case its cover's colour; alike for copies of one title. */
  public static String hue(Case one) {
    return switch (one.make()) {
      case DISC -> "hue-" + (one.title().hashCode() * SPREAD >>> 29);
      case EMPTY_CASE -> "clear";
      case FOREIGN_CASE, BOOK -> "foreign";
    };
  }
}
