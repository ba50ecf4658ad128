package rondo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.server.database.TestDatabase;
import rondo.server.exchange.cell.DateOrder;
import rondo.server.exchange.cell.DecimalMark;
import rondo.server.exchange.cell.Habits;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Report.Outcome;

/** Good files spoiled at random end in rows taken or in clear words, never in a fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessyFileTest {
  private static final int FILES = 150;
  private static final List<String> SPICE =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\0",
          "\uFEFF",
          "'",
          "=cmd()",
          "-",
          "--",
          "NaN",
          "1e309",
          "-0",
          "٣",
          "\u202e",
          "\uD800",
          "|",
          "\\",
          ":",
          "\u0003rondo",
          "sep=;\n",
          "9".repeat(40),
          "x".repeat(9_000),
          "3/1/2024",
          "1.234",
          "00000000-0000-0000-0000-000000000000");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16,
          Charset.forName("windows-1252"));

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir static Path folder;
  private ImportGround ground;

  @BeforeAll
  void open() {
    ground = new ImportGround(DATABASE.jdbi(), folder);
    ground.take(
        SheetKind.TITLES,
        """
        key,name,name:es,year,kind,genre,makers,minutes,languages,series,part,format,edition,ean
        K1,Ran,"Ran, el caos",1985,film,drama,director: Akira Kurosawa|cast: X,162,ja,,,dvd,,5901234123457
        K2,Blue,,1971,album,pop,artist: Joni Mitchell,36,en,S,1,album,Half speed,
        """);
  }

  @ParameterizedTest
  @EnumSource(SheetKind.class)
  void a_spoiled_file_ends_in_rows_or_in_words(SheetKind kind) throws Exception {
    var out = new ByteArrayOutputStream();
    ground.exporting().run(kind, ground.network.operator, out);
    String good = out.toString(StandardCharsets.UTF_8);
    long seed = 20300301L + kind.ordinal();
    var random = new Random(seed);
    for (int file = 0; file < FILES; file++) {
      byte[] bytes = spoiled(good, random);
      Path path = ground.file(bytes);
      try {
        Report report =
            ground.take(kind, path, options(random), random.nextBoolean(), ground.network.operator);
        assertThat(report.outcome() == Outcome.REFUSED).isEqualTo(report.counts().flaws() > 0);
        assertThat(report.flaws()).allMatch(flaw -> !flaw.what().isBlank() && flaw.line() >= 0);
        assertThat(report.flaws()).allMatch(flaw -> flaw.cell().length() <= 200);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", file " + file + ": " + path, e);
      }
      Files.delete(path);
    }
  }

  private static Options options(Random random) {
    return new Options(
        java.util.Optional.empty(),
        new Habits(DateOrder.values()[random.nextInt(3)], DecimalMark.values()[random.nextInt(3)]),
        random.nextBoolean(),
        random.nextBoolean(),
        ImportGround.ZONE);
  }

  private static byte[] spoiled(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    int changes = random.nextInt(6);
    for (int i = 0; i < changes && text.length() > 1; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, SPICE.get(random.nextInt(SPICE.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
        case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 60)));
      }
    }
    byte[] bytes =
        text.toString().getBytes(CHARSETS.get(random.nextInt(3) == 0 ? random.nextInt(5) : 0));
    int hits = random.nextInt(3) == 0 ? random.nextInt(8) : 0;
    for (int i = 0; i < hits && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Test
  void pure_noise_is_refused() {
    var random = new Random(1);
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[random.nextInt(20_000)];
      random.nextBytes(noise);
      SheetKind kind = SheetKind.values()[i % 4];
      Report report =
          ground.take(
              kind,
              ground.file(noise),
              Options.none(ImportGround.ZONE),
              false,
              ground.network.operator);
      assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    }
  }
}
