package rondo.app.traffic.books;

import java.util.ArrayList;
import java.util.List;

/** Collects what is not as it should be with one subject. Not thread-safe. */
final class Differences {
  private final String subject;
  private final List<String> found = new ArrayList<>();

  Differences(String subject) {
    this.subject = subject;
  }

  /** Notes a sentence unless both are the same. */
  void unless(String what, Object lived, Object booked) {
    if (!lived.equals(booked)) {
      found.add("%s: %s should be %s and is %s".formatted(subject, what, lived, booked));
    }
  }

  List<String> all() {
    return List.copyOf(found);
  }
}
