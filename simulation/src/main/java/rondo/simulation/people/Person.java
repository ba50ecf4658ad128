package rondo.simulation.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.payment.simulator.TestCard;

/** A customer, with a card and what is in the hands. */
final class Person {
  private final String name;
  private final TestCard card;
  private final List<String> holds = new ArrayList<>();

  Person(String name, TestCard card) {
    this.name = name;
    this.card = card;
  }

  String name() {
    return name;
  }

  TestCard card() {
    return card;
  }

  void takes(String disc) {
    holds.add(disc);
  }

  /** Something else that is in the hands. */
  Optional<String> other(String disc) {
    return holds.stream().filter(held -> !held.equals(disc)).findFirst();
  }

  void gives(String disc) {
    holds.remove(disc);
  }

  boolean holds(String disc) {
    return holds.contains(disc);
  }
}
