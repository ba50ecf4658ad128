package rondo.simulation.server;

import rondo.protocol.envelope.Message;

/** A connection of a kiosk, as the server has it: who said something, and where answers go. */
public interface Caller {
  /** The server answers. */
  void hear(Message message);
}
