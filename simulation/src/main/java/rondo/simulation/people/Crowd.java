package rondo.simulation.people;

import java.time.Duration;

/**
 * How many customers there are and how often they come.
 *
 * @param people 1 or more
 * @param pause between two visits of one of them, on average
 */
public record Crowd(int people, Duration pause) {}
