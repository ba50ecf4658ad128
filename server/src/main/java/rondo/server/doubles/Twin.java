package rondo.server.doubles;

import java.util.UUID;

/**
 * A title as a person compares it with another.
 *
 * @param discs how many there are of it
 * @param rentals how often it was rented
 */
public record Twin(UUID id, String name, int year, String by, long discs, long rentals) {}
