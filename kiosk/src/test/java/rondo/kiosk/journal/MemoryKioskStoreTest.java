package rondo.kiosk.journal;

class MemoryKioskStoreTest extends KioskStoreContract {
  @Override
  KioskStore fresh() {
    return new MemoryKioskStore();
  }

  @Override
  KioskStore reopened(KioskStore before) {
    return ((MemoryKioskStore) before).reopened();
  }
}
