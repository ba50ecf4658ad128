package rondo.server.title;

import rondo.base.refusal.Refusal;

/** Why a change of the catalogue was not made. */
final class TitleRefusals {
  private static final String NOTHING = "Nothing has changed, and no rental or price is touched.";

  private TitleRefusals() {}

  static Refusal changedMeanwhile() {
    return new Refusal(
        "title-changed-meanwhile",
        "Somebody else has corrected this title since you opened the page.",
        NOTHING,
        "Go back, open the title again, and make your correction to what stands there now.");
  }

  static Refusal codeTaken() {
    return new Refusal(
        "code-taken",
        "Another title has this code (UPC, EAN, ISBN or EIDR).",
        NOTHING,
        "Look the code up in the list of titles: it may be the same work twice.");
  }

  static Refusal merged() {
    return new Refusal(
        "title-merged",
        "This title was merged into another one.",
        NOTHING,
        "Make the correction on that title; the link stands on this page.");
  }

  static Refusal unknown() {
    return new Refusal(
        "title-unknown",
        "The title, its edition or your group is not there any more.",
        NOTHING,
        "Go back to the list of titles and look again.");
  }

  static Refusal tooMany(int most) {
    return new Refusal(
        "too-many-discs",
        "From 1 to " + most + " discs can be added at once.",
        NOTHING,
        "Type another number; for a whole shelf, import a file.");
  }
}
