package rondo.simulation.check;

import java.util.List;

/** One invariant as a program. Pure and thread-safe. */
interface Checker {
  /** Its number in INVARIANTS.md. */
  String invariant();

  /** Complaints: what does not hold, each about one row, disc or file. */
  List<Complaint> check(Dossier dossier, Moment moment);

  /** A violation that does not know its number yet. */
  record Complaint(String subject, String what) {}

  /** A complaint about something that has a name of its own kind, for example a rental. */
  static Complaint about(String kind, Object name, String what, Object... details) {
    return new Complaint(kind + " " + name, what.formatted(details));
  }
}
