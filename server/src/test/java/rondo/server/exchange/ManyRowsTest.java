package rondo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.server.database.TestDatabase;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Report;
import rondo.server.title.Identifier;

/** How long a large list takes (issue 5: 100,000 rows in under 30 s). */
@Tag("deep")
class ManyRowsTest {
  private static final int ROWS = 100_000;

  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @Test
  void a_hundred_thousand_rows_are_taken_in_half_a_minute(@TempDir Path folder) throws IOException {
    var ground = new ImportGround(DATABASE.jdbi(), folder);
    Path titles = folder.resolve("titles.csv");
    try (BufferedWriter out = Files.newBufferedWriter(titles)) {
      out.write("key,name,name:es,year,kind,by,makers,minutes,genre,languages,format,ean\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(
            "K%d,Story %d,Cuento %d,%d,film,Maker %d,director: Maker %d|cast: Player %d,%d,drama,en|es,dvd,%s\n"
                .formatted(
                    i, i, i, 1920 + i % 100, i % 999, i % 999, i % 777, 60 + i % 90, ean(i)));
      }
    }
    taken(ground, SheetKind.TITLES, titles);
    Path discs = folder.resolve("discs.csv");
    try (BufferedWriter out = Files.newBufferedWriter(discs)) {
      out.write("key,group,title,format\n");
      for (int i = 0; i < ROWS; i++) {
        out.write("D%d,City Discs,K%d,dvd\n".formatted(i, i));
      }
    }
    taken(ground, SheetKind.DISCS, discs);
  }

  private static void taken(ImportGround ground, SheetKind kind, Path file) {
    long began = System.nanoTime();
    Report report =
        ground.take(kind, file, Options.none(ImportGround.ZONE), false, ground.network.operator);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(report.flaws()).isEmpty();
    assertThat(report.counts().added()).isEqualTo(ROWS);
    assertThat(took).as(kind.wire()).isLessThan(HALF_A_MINUTE);
  }

  private static String ean(int number) {
    String body = "50%010d".formatted(number);
    return IntStream.range(0, 10)
        .mapToObj(check -> body + check)
        .filter(code -> Identifier.read(code).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
