package rondo.server.console.event;

/**
 * One particular of an event: {@code slot 1-4}, or {@code payment} with the code it is known by.
 *
 * @param words in plain language
 * @param code that a person may have to compare or search for; empty for none
 */
public record Particular(String words, String code) {
  static Particular said(String words) {
    return new Particular(words, "");
  }
}
