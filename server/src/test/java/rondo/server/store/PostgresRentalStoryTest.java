package rondo.server.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.server.database.TestDatabase;

/** Every story on the real database. */
class PostgresRentalStoryTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @Nested
  class Checkouts extends CheckoutStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Carts extends CartStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Ages extends AgeStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Returns extends ReturnStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Graces extends GraceStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Looks extends ReturnLookStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class LateStops extends LateStopStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Movements extends MovementStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Sales extends SaleStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Banks extends BankStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Doubts extends DoubtStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class HopelessDebts extends HopelessDebtStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Debts extends DebtStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Clocks extends ClockStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Refunds extends RefundStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }

  @Nested
  class Faults extends FaultStoryContract {
    @Override
    Ground ground() {
      return new PostgresGround(DATABASE.jdbi());
    }
  }
}
