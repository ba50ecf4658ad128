package rondo.vision.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rondo.vision.gradient.Grey;
import rondo.vision.profile.Edges;
import rondo.vision.profile.Profile;
import rondo.vision.profile.Section;
import rondo.vision.profile.Span;
import rondo.vision.profile.Warp;

/**
 * Reads circles along many radii: each sector gives a profile away from the hub, each is stretched
 * so that its first and last ink lie where those of the others do, and those that agree are
 * averaged. A label that leans, whose circles are ellipses, is read as well.
 */
public final class ConcentricUnwrap {
  private static final int SECTORS = 24;
  private static final int RAYS = 10;
  private static final double STEP = 0.5;
  private static final double MARGIN = 24;
  private static final double ALIKE = 0.6;
  private static final int LEAST_SECTORS = 3;

  private ConcentricUnwrap() {}

  /** A sector's profile and the part of it that is a code. */
  private record Sector(Profile profile, Span span) {}

  /** The mean along all radii that agree, its halves being every other sector. */
  public static Optional<Section> of(Grey grey, Hub hub) {
    List<Sector> sectors = new ArrayList<>();
    for (int i = 0; i < SECTORS; i++) {
      Profile profile = sector(grey, hub, 2 * Math.PI * i / SECTORS);
      Span.of(Edges.of(profile)).stream()
          .max(Comparator.comparingDouble(span -> span.to() - span.from()))
          .ifPresent(span -> sectors.add(new Sector(profile, span)));
    }
    return sectors.size() < LEAST_SECTORS ? Optional.empty() : together(sectors, hub);
  }

  private static Optional<Section> together(List<Sector> sectors, Hub hub) {
    sectors.sort(Comparator.comparingDouble(sector -> sector.span().to() - sector.span().from()));
    Span usual = sectors.get(sectors.size() / 2).span();
    Profile model = stretched(sectors.get(sectors.size() / 2), usual);
    List<Profile> alike = new ArrayList<>();
    for (Sector sector : sectors) {
      Profile profile = Warp.onto(model, stretched(sector, usual));
      if (profile.likeness(model) > ALIKE) {
        alike.add(profile);
      }
    }
    if (alike.size() < LEAST_SECTORS) {
      return Optional.empty();
    }
    List<Profile> odd = new ArrayList<>();
    List<Profile> even = new ArrayList<>();
    for (int i = 0; i < alike.size(); i++) {
      (i % 2 == 0 ? even : odd).add(alike.get(i));
    }
    return Optional.of(
        new Section(
            Profile.mean(alike), Profile.mean(even), Profile.mean(odd), hub.inner(), hub.outer()));
  }

  private static Profile sector(Grey grey, Hub hub, double angle) {
    double inner = Math.max(hub.inner() - MARGIN, 2);
    double[] values = new double[(int) ((hub.outer() + MARGIN - inner) / STEP)];
    for (int ray = 0; ray < RAYS; ray++) {
      double direction = angle + 2 * Math.PI / SECTORS * (ray + 0.5) / RAYS;
      double cos = Math.cos(direction);
      double sin = Math.sin(direction);
      for (int i = 0; i < values.length; i++) {
        double radius = inner + i * STEP;
        values[i] += grey.between(hub.x() + radius * cos, hub.y() + radius * sin) / RAYS;
      }
    }
    return new Profile(values, inner, STEP);
  }

  private static Profile stretched(Sector sector, Span to) {
    Span from = sector.span();
    double stretch = (from.to() - from.from()) / (to.to() - to.from());
    double[] values = new double[(int) ((to.to() - to.from() + 2 * MARGIN) / STEP)];
    double start = to.from() - MARGIN;
    for (int i = 0; i < values.length; i++) {
      double place = start + i * STEP;
      values[i] = sector.profile().at(from.from() + (place - to.from()) * stretch);
    }
    return new Profile(values, start, STEP);
  }
}
