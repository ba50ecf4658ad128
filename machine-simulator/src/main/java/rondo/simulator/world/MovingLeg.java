package rondo.simulator.world;

import rondo.machine.report.MotionPlan;

/**
 * The leg of a motion that is under way.
 *
 * @param plan how it moves
 * @param began when, in milliseconds of the world's clock
 */
public record MovingLeg(MotionPlan plan, long began) {}
