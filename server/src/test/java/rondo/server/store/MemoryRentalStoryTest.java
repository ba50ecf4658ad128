package rondo.server.store;

import org.junit.jupiter.api.Nested;

/** Every story on the tables in memory. */
class MemoryRentalStoryTest {
  @Nested
  class Checkouts extends CheckoutStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Carts extends CartStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Ages extends AgeStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Returns extends ReturnStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Graces extends GraceStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Looks extends ReturnLookStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class LateStops extends LateStopStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Movements extends MovementStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Sales extends SaleStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Banks extends BankStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Doubts extends DoubtStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class HopelessDebts extends HopelessDebtStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Debts extends DebtStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Clocks extends ClockStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Refunds extends RefundStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }

  @Nested
  class Faults extends FaultStoryContract {
    @Override
    Ground ground() {
      return new MemoryGround();
    }
  }
}
