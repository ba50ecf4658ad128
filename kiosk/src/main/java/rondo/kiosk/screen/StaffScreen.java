package rondo.kiosk.screen;

import java.util.List;
import java.util.Optional;

/** What staff see who load, take out and audit (R4, R7). Values only. */
public sealed interface StaffScreen {
  /** The service code is typed. */
  record Code(String typed, boolean wrong) implements StaffScreen {
    @Override
    public String toString() {
      return "Code[hidden]";
    }
  }

  /**
   * What is there to do?
   *
   * @param in titles that are still to be put in
   * @param out titles that are still to be taken out
   * @param free how many slots are free
   * @param busy whether the machine finds its marks
   * @param audit whether an audit is under way or ordered
   */
  record Work(
      List<String> in, List<String> out, int free, boolean busy, boolean audit, Optional<Told> told)
      implements StaffScreen {
    public Work {
      in = List.copyOf(in);
      out = List.copyOf(out);
    }
  }

  /**
   * Hold the next case to the door.
   *
   * @param next the first titles of the list that are not in yet
   * @param left how many those are in all
   */
  record Put(List<String> next, int left, Optional<Told> told) implements StaffScreen {
    public Put {
      next = List.copyOf(next);
    }
  }

  /** It is not on the list: take it anyway? */
  record Anyway(String title) implements StaffScreen {}

  /**
   * The machine moves.
   *
   * @param step {@code opening}, {@code insert}, {@code taking-in}, {@code storing}, {@code
   *     take-back}, {@code closing}, {@code fetching}, {@code take} or {@code putting-back}
   */
  record Moving(String step, Optional<String> title) implements StaffScreen {}

  /**
   * What became of the last one.
   *
   * @param word names the sentence
   * @param slot as people read it: {@code 2-07}
   */
  record Told(String word, Optional<String> title, Optional<String> slot) {}
}
