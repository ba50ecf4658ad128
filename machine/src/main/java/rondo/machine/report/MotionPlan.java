package rondo.machine.report;

import rondo.machine.device.Axis;

/**
 * The motion that has just begun, so that a screen can draw it from the same formula (screens,
 * section 8): a trapezoid of speed from {@code from} to {@code to}.
 *
 * @param axis what moves
 * @param from start, in the axis' unit: degrees (carousel), millimetres (lift, arm), share 0 to 1
 *     (gripper, door)
 * @param to end, same unit; a carousel's may lie beyond 0 to 360 so that the way is plain
 * @param topSpeed units a second, above 0
 * @param acceleration units a second squared, above 0
 * @param millis how long it takes
 */
public record MotionPlan(
    Axis axis, double from, double to, double topSpeed, double acceleration, long millis) {}
