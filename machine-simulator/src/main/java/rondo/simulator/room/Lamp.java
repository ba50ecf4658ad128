package rondo.simulator.room;

/**
 * A sensor's lamp.
 *
 * @param name of the sensor
 * @param state "on", "off" or "unknown"
 * @param words what it says, in words
 * @param truly what is true instead, in words; empty where it says what is so
 */
public record Lamp(String name, String state, String words, String truly) {
  Lamp(String name, String state, String words) {
    this(name, state, words, "");
  }
}
