package rondo.base.config;

import java.util.List;

/** The start is refused: every wrong setting with its origin, no secret's value. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final List<String> problems;

  /**
   * A refusal.
   *
   * @param problems one sentence each
   */
  public ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence each. */
  public List<String> problems() {
    return problems;
  }
}
