package rondo.server.store;

class MemoryRentalStoryTest extends RentalStoryContract {
  @Override
  Ground ground() {
    return new MemoryGround();
  }
}
