package rondo.server.store.memory;

/** A constraint that the tables in memory refuse a step by; never leaves this package. */
final class ForbiddenByMemory extends RuntimeException {
  private final String constraint;

  ForbiddenByMemory(String constraint) {
    super(constraint);
    this.constraint = constraint;
  }

  String constraint() {
    return constraint;
  }
}
