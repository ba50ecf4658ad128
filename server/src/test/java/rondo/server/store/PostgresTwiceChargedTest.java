package rondo.server.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.server.database.TestDatabase;

class PostgresTwiceChargedTest extends TwiceChargedContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @Override
  Ground ground() {
    return new PostgresGround(DATABASE.jdbi());
  }
}
