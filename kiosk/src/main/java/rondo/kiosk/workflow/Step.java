package rondo.kiosk.workflow;

import java.util.ArrayList;
import java.util.List;

/**
 * What a decision comes to (DESIGN, flow 4).
 *
 * @param state the new state
 * @param commands what to do now, in this order; a write is durable before the next command begins
 */
public record Step<S>(S state, List<Command> commands) {
  public Step {
    commands = List.copyOf(commands);
  }

  /** A new state that asks for these commands. */
  public static <S> Step<S> to(S state, Command... commands) {
    return new Step<>(state, List.of(commands));
  }

  /** The same commands under another state, for a workflow within a workflow. */
  public <T> Step<T> as(T outer) {
    return new Step<>(outer, commands);
  }

  /** This step with commands that come before its own. */
  public Step<S> after(Command... first) {
    List<Command> all = new ArrayList<>(List.of(first));
    all.addAll(commands);
    return new Step<>(state, all);
  }

  /** This step with commands that follow its own. */
  public Step<S> then(Command... last) {
    List<Command> all = new ArrayList<>(commands);
    all.addAll(List.of(last));
    return new Step<>(state, all);
  }
}
