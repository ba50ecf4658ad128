package rondo.simulator.driver;

import java.util.List;
import java.util.Optional;
import rondo.machine.device.Observation;
import rondo.machine.report.MotionPlan;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Truth;

/**
 * The whole world at one moment, for the machine room.
 *
 * @param seq grows with each change
 * @param geometry the machine's measures
 * @param truth what is true, the axes where they are at this moment
 * @param observation what the sensors say
 * @param honest what they would say if none were broken
 * @param motion the leg under way
 * @param elapsedMillis how long the leg has been under way
 * @param recent the last lines of the machine's log, newest first
 */
public record WorldView(
    long seq,
    Geometry geometry,
    Truth truth,
    Observation observation,
    Observation honest,
    Optional<MotionPlan> motion,
    long elapsedMillis,
    List<LogEntry> recent) {}
