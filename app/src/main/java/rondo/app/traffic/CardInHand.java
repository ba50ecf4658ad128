package rondo.app.traffic;

import rondo.payment.simulator.TestCard;

/** What a customer's card does when it is swiped. */
enum CardInHand {
  GOOD(TestCard.APPROVED, 0),
  /** Cannot be read at the first swipe. */
  WORN_ONCE(TestCard.APPROVED, 1),
  /** Cannot be read at all. */
  WORN(TestCard.APPROVED, 3),
  DECLINED(TestCard.DECLINED, 0),
  WITHOUT_MONEY(TestCard.INSUFFICIENT_FUNDS, 0),
  /** Its bank reserves and never answers. */
  SILENT(TestCard.SILENT, 0),
  /** Its bank reserves and answers when nobody waits any more. */
  LATE(TestCard.LATE, 0),
  /** Its bank is never reached. */
  LOST(TestCard.LOST, 0),
  /** Pays the first night and nothing after. */
  BROKE_LATER(TestCard.CHARGE_DECLINED, 0);

  private final TestCard kind;
  private final int unreadable;

  CardInHand(TestCard kind, int unreadable) {
    this.kind = kind;
    this.unreadable = unreadable;
  }

  TestCard kind() {
    return kind;
  }

  /** How many swipes cannot be read. */
  int unreadable() {
    return unreadable;
  }

  /** Whether the bank lets its owner have a disc. */
  boolean pays() {
    return switch (this) {
      case GOOD, WORN_ONCE, BROKE_LATER -> true;
      case WORN, DECLINED, WITHOUT_MONEY, SILENT, LATE, LOST -> false;
    };
  }
}
