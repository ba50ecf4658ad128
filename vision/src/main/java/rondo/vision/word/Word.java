package rondo.vision.word;

/**
 * Letters for all cells whose check holds.
 *
 * @param letters the number of each cell's letter in its alphabet
 * @param left the sum of squares that it leaves
 * @param margin by how much more the next best word with a right check leaves
 */
@SuppressWarnings("ArrayRecordComponent")
public record Word(int[] letters, double left, double margin) {}
