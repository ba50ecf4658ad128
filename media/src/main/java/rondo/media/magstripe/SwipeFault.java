package rondo.media.magstripe;

/** Why a swipe could not be read; never says what was on the card. */
public enum SwipeFault {
  /** Nothing came, or the reader itself said that it could not read. */
  NOTHING_READ,
  /** More characters than both tracks can hold, or one track longer than its standard allows. */
  TOO_LONG,
  /** A character that the track cannot carry: a control key, a small letter, another script. */
  BAD_CHARACTER,
  /** A start or end sentinel is missing, or something stands outside of them. */
  NO_SENTINELS,
  /** Track 1 does not begin with format code B. */
  UNKNOWN_FORMAT,
  /** A field separator is missing. */
  NO_SEPARATOR,
  /** The card number is not 8 to 19 digits, or its check digit is wrong. */
  BAD_NUMBER,
  /** The name is not 2 to 26 characters of a name. */
  BAD_NAME,
  /** The expiry is neither a month nor a lone separator. */
  BAD_EXPIRY,
  /** The service code is neither three digits nor a lone separator. */
  BAD_SERVICE_CODE,
  /** The discretionary data hold a character that does not belong there. */
  BAD_DISCRETIONARY_DATA,
  /** The redundancy check is there and does not hold. */
  WRONG_REDUNDANCY_CHECK,
  /** The two tracks are not of one card. */
  DIFFERENT_CARDS
}
