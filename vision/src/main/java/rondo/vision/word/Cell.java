package rondo.vision.word;

/**
 * A place in a symbol where one letter stands.
 *
 * @param at its first module
 * @param alphabet the letters that may stand there
 */
public record Cell(int at, Alphabet alphabet) {}
