package rondo.machine.contract;

import rondo.base.place.Slot;

/** What a person must do while the contract runs against a machine. */
public interface ContractHands {
  /** A slot in which a case stands when a test begins. */
  Slot fullSlot();

  /** A slot in which nothing stands when a test begins, on another deck or position. */
  Slot freeSlot();

  /** Takes the case that lies free in the mouth. */
  void take();

  /** Lays a case on the arm in the open mouth. */
  void lay();
}
