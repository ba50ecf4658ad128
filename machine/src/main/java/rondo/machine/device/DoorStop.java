package rondo.machine.device;

/** Where the cams bring the door. */
public enum DoorStop {
  CLOSED,
  OPEN
}
