package rondo.simulation.fault;

/** What can go wrong, by the numbers of INVARIANTS.md. */
public enum FaultKind {
  /** The network is away for seconds or days (F4, F5). */
  LINK_AWAY,
  /** A message is lost, and with it its connection (F4). */
  MESSAGE_LOST,
  /** A message comes twice (F4). */
  MESSAGE_DOUBLED,
  /** A message comes late; an Ask or an answer is overtaken by what is behind it (F4). */
  MESSAGE_LATE,
  /** The controller dies at some moment (F1). */
  KIOSK_KILLED,
  /** The controller dies before or after a commit or an order (F1, F3). */
  KIOSK_KILLED_AT_STEP,
  /** The server dies at some moment (F1). */
  SERVER_KILLED,
  /** The server dies before or after a write or a payment call (F1). */
  SERVER_KILLED_AT_STEP,
  /** A call to the payment side is lost (F9). */
  PAYMENT_LOST,
  /** The payment side did it and nobody hears (F9). */
  PAYMENT_UNHEARD,
  /** A call reaches the payment side twice (F9). */
  PAYMENT_DOUBLED,
  /** The bank needs longer than the kiosk waits (F9). */
  PAYMENT_LATE,
  /** A motor stops on its way (F14). */
  MOTOR_JAM,
  /** The gripper closes beside the case (F14). */
  MISSED_SLOT,
  /** A sensor says the same whatever stands before it (F15). */
  SENSOR_STUCK,
  /** No current in the machine (F2). */
  POWER_CUT,
  /** The label camera sees nothing (F17). */
  CAMERA_DARK,
  /** Somebody takes what lies in a mouth, or lays it back (F18). */
  CLUMSY_HANDS,
  /** What one end says arrives, what the other says does not (F4). */
  LINK_ONE_WAY,
  /** Nothing arrives for minutes or hours, then everything that was said, at once (F4, F5). */
  LINK_CLOGGED,
  /** One end believes in a connection that the other has forgotten (F4). */
  LINK_HALF_OPEN,
  /** What was said on a connection comes when the next one has begun (F4). */
  CONNECTION_OVERTAKEN,
  /** An answer comes when nobody waits for it any more (F4). */
  ANSWER_TOO_LATE,
  /** A write at the server loses to another one: a deadlock, a serialization failure (F8). */
  DATABASE_COLLIDED,
  /** A write at the server was never begun: no connection (F8). */
  DATABASE_REFUSED,
  /** A write at the server is done and its outcome is not heard (F7). */
  DATABASE_UNHEARD,
  /** The server's database is away for minutes (F7). */
  DATABASE_AWAY,
  /** A kiosk's calendar is wrong by minutes or by a day (F13). */
  CLOCK_OFF,
  /** A kiosk's calendar jumps back (F13). */
  CLOCK_JUMPED_BACK,
  /** A kiosk's calendar begins in 1970 after a loss of power (F13). */
  CLOCK_FORGOT,
  /** A kiosk's disk runs short of room, and may be full after a while (F20). */
  DISK_SHORT,
  /** A kiosk's disk fails a write; it may have been done (F20). */
  DISK_FAILED,
  /** An order of a controller that is gone reaches the machine when the next one is there (F6). */
  ORDER_STRAYED,
  /** The payment side cannot be reached for longer than it remembers keys (F10). */
  PAYMENT_AWAY,
  /** A call reaches the payment side hours after its caller has given up (F9). */
  PAYMENT_STRAYED;

  /** Whether it was among the first that seeds knew: those draw from a chance of their own. */
  boolean isFirst() {
    return compareTo(CLUMSY_HANDS) <= 0;
  }
}
