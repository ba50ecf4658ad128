package rondo.server.store;

class MemoryTwiceChargedTest extends TwiceChargedContract {
  @Override
  Ground ground() {
    return new MemoryGround();
  }
}
