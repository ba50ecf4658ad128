package rondo.kiosk.journal;

class MemoryKioskStoreTest extends KioskStoreContract {
  @Override
  KioskStore fresh() {
    return new MemoryKioskStore();
  }

  @Override
  KioskStore with(Reserve reserve) {
    return new MemoryKioskStore(reserve);
  }

  @Override
  KioskStore reopened(KioskStore before) {
    return ((MemoryKioskStore) before).reopened();
  }
}
