package rondo.simulator.room;

/**
 * A sensor's lamp.
 *
 * @param name of the sensor
 * @param state "on", "off" or "unknown"
 * @param words what it says, in words
 */
public record Lamp(String name, String state, String words) {}
