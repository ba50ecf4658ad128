package rondo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.server.database.TestDatabase;
import rondo.server.exchange.run.ImportNews;

/** Kiosks hear of every import, in whatever order imports began and ended. */
class ImportNewsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir static Path folder;

  @Test
  void an_import_that_began_before_the_last_one_and_ended_after_it_is_news() {
    var ground = new ImportGround(DATABASE.jdbi(), folder);
    var news = new ImportNews(DATABASE.jdbi());
    assertThat(news.isThere()).isFalse();

    ground.take(SheetKind.TITLES, "name,year,kind\nStalker,1979,film\n");
    assertThat(news.isThere()).isTrue();
    assertThat(news.isThere()).isFalse();

    ground
        .network
        .rows()
        .run(
            "insert into exchange_import select '%s', operator_id, 'discs', file_hash, file_name, 1,"
                    .formatted(ground.network.ids().next())
                + " 1, 0, taken_at - interval '1 hour' from exchange_import");
    assertThat(news.isThere()).isTrue();

    ground
        .network
        .rows()
        .run(
            "update exchange_import set import_id = '%s' where kind = 'discs'"
                .formatted(ground.network.ids().next()));
    assertThat(news.isThere()).as("the older file was taken again").isTrue();
    assertThat(news.isThere()).isFalse();
  }
}
