package rondo.server.exchange.run;

import java.util.ArrayList;
import java.util.List;
import rondo.server.exchange.table.Flaw;

/** Counts what rows came to, and keeps the first flaws. Used by one thread. */
public final class Tally {
  /** How many flaws are kept; all are counted. */
  public static final int KEPT = 1_000;

  private final List<Flaw> flaws = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long rows;
  private long added;
  private long changed;
  private long same;
  private long flawed;

  /** A row was read. */
  void row() {
    rows++;
  }

  /** A row brought something new. */
  public void added() {
    added++;
  }

  /** A row changed something known. */
  public void changed() {
    changed++;
  }

  /** A row said what is known. */
  public void same() {
    same++;
  }

  /** Something is wrong. */
  public void wrong(Flaw flaw) {
    flawed++;
    if (flaws.size() < KEPT) {
      flaws.add(flaw);
    }
  }

  /** The person should know this, though nothing is wrong. */
  public void note(String note) {
    notes.add(note);
  }

  /** Rows so far. */
  public long rows() {
    return rows;
  }

  /** Whether all is well so far. */
  public boolean isGood() {
    return flawed == 0;
  }

  /** The counts as they stand. */
  Counts counts() {
    return new Counts(rows, added, changed, same, flawed);
  }

  List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
