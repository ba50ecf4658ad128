package rondo.vision.label;

/** Why a picture gave no label. */
public enum ReadingFault {
  /** No bar code of the allowed kind, in good light: blurred, an empty case, no case at all. */
  NOTHING_FOUND,
  /** No bar code, and so little light that a case could stand there unseen: it proves nothing. */
  TOO_DARK,
  /** Bar codes, but none in the form of ours. */
  NOT_OUR_CODES,
  /** A code in the form of ours whose check digit does not hold: damaged or made up. */
  WRONG_CHECK,
  /** Only the group code or only the disc code. */
  ONLY_ONE_CODE,
  /** Two group codes or two disc codes that differ: two cases, or a label over a label. */
  TWO_DIFFERENT_LABELS,
  /** Both codes, but not each in two places of the picture that agree (INVARIANTS F17). */
  UNSURE
}
