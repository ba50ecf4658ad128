package rondo.design.cover.art;

/** Draws the lower part of a cover; what it draws above y 200 is cut off. */
@FunctionalInterface
public interface Composition {
  /** Draws, taking every decision from the chance given. */
  void draw(Drawing drawing, Palette colours, Chance chance);
}
