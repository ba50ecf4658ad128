package rondo.server.doubles;

import java.util.UUID;

/**
 * A title as a person compares it with another.
 *
 * @param age from which it may be rented, 0 for all
 * @param discs how many there are of it
 * @param rentals how often it was rented
 */
public record Twin(UUID id, String name, int year, String by, int age, long discs, long rentals) {}
