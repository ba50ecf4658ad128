package rondo.server.store;

class MemoryStepTest extends StepContract {
  @Override
  Ground ground() {
    return new MemoryGround();
  }
}
