package rondo.simulator.room;

import java.util.List;

/**
 * One fault's switch.
 *
 * @param name of the thing that breaks
 * @param does what then happens, one sentence
 * @param choices what it can be set to; the first one is always "off"
 */
public record FaultSwitch(String name, String does, List<Choice> choices) {
  /**
   * A setting.
   *
   * @param words on the button
   * @param value for the form
   * @param on whether it is set so now
   */
  public record Choice(String words, String value, boolean on) {}
}
