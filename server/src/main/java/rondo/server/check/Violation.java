package rondo.server.check;

/**
 * An invariant that does not hold.
 *
 * @param invariant its number, for example {@code I5}
 * @param what names the row and what is wrong with it
 */
public record Violation(String invariant, String what) {}
