package rondo.server.exchange.run;

/**
 * What the rows of a file came to.
 *
 * @param rows below the headings
 * @param added that brought something new
 * @param changed that changed something known
 * @param same that said what was known
 * @param flaws in all; a row may have several
 */
public record Counts(long rows, long added, long changed, long same, long flaws) {}
