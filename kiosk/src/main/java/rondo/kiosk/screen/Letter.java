package rondo.kiosk.screen;

/**
 * A first letter of names in a list, and the page on which the first of them stands.
 *
 * @param letter in capitals
 * @param page from 1
 */
public record Letter(String letter, int page) {}
