package rondo.vision.label;

import java.util.HashMap;
import java.util.Map;
import rondo.media.label.CodeFault;
import rondo.media.label.CodeReading;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;

/** Counts who says what about one label, and decides. Not thread-safe. */
final class Votes {
  /** So many witnesses make a code believed (INVARIANTS F17). */
  static final int ENOUGH = 2;

  private final Map<GroupCode, Integer> groups = new HashMap<>();
  private final Map<DiscCode, Integer> discs = new HashMap<>();
  private boolean wrongCheck;
  private boolean foreign;

  /** A symbol that holds one code, seen by so many witnesses. */
  void add(String text, int witnesses) {
    if (GroupCode.parse(text) instanceof CodeReading.Code<GroupCode>(GroupCode group)) {
      groups.merge(group, witnesses, Integer::sum);
      return;
    }
    switch (DiscCode.parse(text)) {
      case CodeReading.Code<DiscCode>(DiscCode disc) -> discs.merge(disc, witnesses, Integer::sum);
      case CodeReading.NotACode<DiscCode>(CodeFault fault) -> addBad(text, fault);
    }
  }

  /** A symbol that holds both codes or one: a ring, or squares. */
  void addWhole(String text, int witnesses) {
    switch (LabelText.parse(text)) {
      case CodeReading.Code<LabelText>(LabelText(GroupCode group, DiscCode disc)) -> {
        groups.merge(group, witnesses, Integer::sum);
        discs.merge(disc, witnesses, Integer::sum);
      }
      case CodeReading.NotACode<LabelText>(CodeFault fault)
          when fault == CodeFault.WRONG_CHECK_DIGIT ->
          wrongCheck = true;
      case CodeReading.NotACode<LabelText> _ -> add(text, witnesses);
    }
  }

  private void addBad(String text, CodeFault discFault) {
    if (discFault == CodeFault.WRONG_CHECK_DIGIT
        || GroupCode.parse(text).equals(new CodeReading.NotACode<>(CodeFault.WRONG_CHECK_DIGIT))) {
      wrongCheck = true;
    } else {
      foreign = true;
    }
  }

  LabelReading decide() {
    if (groups.size() > 1 || discs.size() > 1) {
      return new LabelReading.Unreadable(ReadingFault.TWO_DIFFERENT_LABELS);
    }
    if (groups.isEmpty() && discs.isEmpty()) {
      return new LabelReading.Unreadable(nothingOfOurs());
    }
    if (groups.isEmpty() || discs.isEmpty()) {
      return new LabelReading.Unreadable(
          wrongCheck ? ReadingFault.WRONG_CHECK : ReadingFault.ONLY_ONE_CODE);
    }
    var group = groups.entrySet().iterator().next();
    var disc = discs.entrySet().iterator().next();
    return Math.min(group.getValue(), disc.getValue()) >= ENOUGH
        ? new LabelReading.Read(group.getKey(), disc.getKey())
        : new LabelReading.Unreadable(ReadingFault.UNSURE);
  }

  private ReadingFault nothingOfOurs() {
    if (wrongCheck) {
      return ReadingFault.WRONG_CHECK;
    }
    return foreign ? ReadingFault.NOT_OUR_CODES : ReadingFault.NOTHING_FOUND;
  }
}
