package rondo.media.label;

/** Why a text is not a code of ours; checked in this order (INVARIANTS, row "Barcode / QR"). */
public enum CodeFault {
  /** Shorter or longer than the code; found before a single character is looked at. */
  WRONG_LENGTH,
  /** Begins with another letter: some other kind of code. */
  WRONG_PREFIX,
  /** Holds something that is not an ASCII digit: a control key, a look-alike, a letter. */
  BAD_CHARACTER,
  /** Misread, mistyped or made up. */
  WRONG_CHECK_DIGIT
}
