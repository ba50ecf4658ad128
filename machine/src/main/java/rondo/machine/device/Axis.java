package rondo.machine.device;

/** What a motor moves. */
public enum Axis {
  CAROUSEL,
  LIFT,
  ARM,
  GRIPPER,
  DOOR
}
