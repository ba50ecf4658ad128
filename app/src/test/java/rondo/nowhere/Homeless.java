package rondo.nowhere;

/** Stands in a package of no module, to show that the rule sees it. */
public record Homeless() {}
