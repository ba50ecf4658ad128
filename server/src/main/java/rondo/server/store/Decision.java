package rondo.server.store;

/** What a Fact comes to. */
public sealed interface Decision {
  /** It has an effect, if only a row in the audit. */
  record Apply(StepDraft draft) implements Decision {}

  /** It fits nothing that is known; a person has to look, and the sequence goes on. */
  record Park(String reason) implements Decision {}
}
