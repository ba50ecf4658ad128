package rondo.simulation.walk;

import rondo.payment.simulator.TestCard;

/** What happens in a walk if nothing breaks. */
public enum Story {
  /** Two discs are rented; one comes back here after an hour, one elsewhere after two nights. */
  HERE_AND_ELSEWHERE(TestCard.APPROVED, 2),
  /** The bank says no. */
  DECLINED(TestCard.DECLINED, 2),
  /** The bank says nothing, and the question has not reached it. */
  BANK_SILENT(TestCard.LOST, 2),
  /** The bank says nothing; asked what became of it, it has reserved the money. */
  BANK_ASKED(TestCard.SILENT, 1),
  /** The customer does not take the disc, and it is drawn in again. */
  NOT_TAKEN(TestCard.APPROVED, 1),
  /** The link is away while the discs come back. */
  RETURN_WITHOUT_LINK(TestCard.APPROVED, 2);

  private final TestCard card;
  private final int discs;

  Story(TestCard card, int discs) {
    this.card = card;
    this.discs = discs;
  }

  TestCard card() {
    return card;
  }

  /** How many discs are wanted. */
  int discs() {
    return discs;
  }

  /** Whether what is held out is taken. */
  boolean takes() {
    return this != NOT_TAKEN;
  }

  /** Whether discs come back with the link away. */
  boolean isCutOff() {
    return this == RETURN_WITHOUT_LINK;
  }

  /** Whether it goes as {@link #HERE_AND_ELSEWHERE} until the first disc comes back. */
  boolean beginsAsAnother() {
    return this == RETURN_WITHOUT_LINK;
  }

  /** Whether discs end in the customer's hands if nothing breaks. */
  boolean rents() {
    return this == HERE_AND_ELSEWHERE || this == BANK_ASKED || this == RETURN_WITHOUT_LINK;
  }
}
