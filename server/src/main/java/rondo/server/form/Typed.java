package rondo.server.form;

import java.util.Map;

/**
 * What a person typed into a form, as a value or as what is wrong with it. Either way nothing that
 * was typed is lost.
 *
 * @param <T> what the form is for
 */
public sealed interface Typed<T> {
  /** It can be used. */
  record Good<T>(T value) implements Typed<T> {}

  /**
   * It cannot.
   *
   * @param errors what is wrong, by the name of its field
   */
  record Bad<T>(Map<String, String> errors) implements Typed<T> {
    public Bad {
      errors = Map.copyOf(errors);
    }
  }
}
