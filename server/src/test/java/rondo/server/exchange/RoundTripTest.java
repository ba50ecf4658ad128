package rondo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.id.TitleId;
import rondo.server.database.TestDatabase;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Report.Outcome;
import rondo.server.exchange.table.Formulas;
import rondo.server.title.Edition;
import rondo.server.title.Identifier;
import rondo.server.title.Kind;
import rondo.server.title.Maker;
import rondo.server.title.Series;
import rondo.server.title.Title;
import rondo.server.title.TitleName;
import rondo.server.title.Titles;
import rondo.tariff.rule.Format;

/** What goes out comes in again without a change, whatever it is called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
  private static final List<String> ODD =
      List.of(
          "=cmd()|' /C calc'!A0",
          "+1",
          "-",
          "-5",
          "@sum",
          "'quoted",
          "'=x",
          "''+y",
          "a|b\\c",
          "\"Q\"",
          "x,y;z\u0009t".replace('\t', ' '),
          "日本語",
          "naïve café",
          "\\|",
          "1e309",
          "{}",
          "a  b");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir static Path folder;
  private ImportGround ground;
  private final Random random = new Random(20300301);

  @BeforeAll
  void open() {
    ground = new ImportGround(DATABASE.jdbi(), folder);
    List<Title> titles = IntStream.range(0, 300).mapToObj(this::title).toList();
    DATABASE
        .jdbi()
        .useTransaction(handle -> {
          Titles.save(handle, titles, ImportGround.NOW);
          handle.execute("update disc set note = '=1+1' where format = 'dvd'");
          handle.execute(
              "update kiosk set latitude = -33.8688, longitude = 151.2093, address = '@home'"
                  + " where name = 'Market Square'");
        });
    ground.take(
        SheetKind.PRICES,
        "group,format,price,valid from\nCity Discs,dvd,1.95,\nCity Discs,dvd,2.05,2030-07-01\n");
  }

  private Title title(int number) {
    Kind kind = Kind.values()[random.nextInt(3)];
    return new Title(
        new TitleId(new UUID(0x0198_0000_0000_7000L + number, random.nextLong())),
        kind,
        number + word(),
        1900 + random.nextInt(120),
        random.nextBoolean() ? "drama" : "",
        random.nextBoolean() ? List.of("war", "noir") : List.of(),
        word(),
        random.nextInt(200),
        random.nextInt(19),
        random.nextBoolean() ? List.of("en", "pt-BR") : List.of(),
        random.nextBoolean() ? List.of("es") : List.of(),
        random.nextBoolean()
            ? Optional.of(new Series(word(), OptionalInt.of(1 + random.nextInt(9))))
            : Optional.empty(),
        random.nextBoolean() ? List.of(new TitleName("es", word())) : List.of(),
        Stream.generate(() -> new Maker(Maker.Role.values()[random.nextInt(9)], word() + "x"))
            .limit(random.nextInt(4))
            .toList(),
        editions(kind, number),
        List.of(),
        0);
  }

  private List<Edition> editions(Kind kind, int number) {
    List<Edition> editions = new ArrayList<>();
    for (Format format : kind.formats()) {
      if (random.nextBoolean()) {
        editions.add(
            new Edition(
                UUID.randomUUID(),
                format,
                random.nextBoolean() ? "" : word(),
                random.nextBoolean() ? OptionalInt.of(2000) : OptionalInt.empty(),
                random.nextBoolean() ? OptionalInt.of(90) : OptionalInt.empty(),
                List.of("fr"),
                List.of(),
                List.of(ean(number * 2 + format.ordinal() % 2))));
      }
    }
    return editions;
  }

  private static Identifier ean(int number) {
    String body = "40063%07d".formatted(number);
    return IntStream.range(0, 10)
        .mapToObj(check -> Identifier.read(body + check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private String word() {
    return ODD.get(random.nextInt(ODD.size()));
  }

  private String export(SheetKind kind) {
    var out = new ByteArrayOutputStream();
    ground.exporting().run(kind, ground.network.operator, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(SheetKind.class)
  void an_export_is_imported_without_a_change(SheetKind kind) {
    String out = export(kind);

    Report report =
        ground.take(
            kind,
            ground.file(out, StandardCharsets.UTF_8),
            Options.none(ImportGround.ZONE),
            false,
            ground.network.operator);

    assertThat(report.flaws()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(report.counts().same()).isEqualTo(report.counts().rows()).isPositive();
    assertThat(export(kind)).isEqualTo(out);
    assertThat(
            ground.text(
                "select actor from event where type = '" + kind.wire() + "-exported' limit 1"))
        .isEqualTo("operator:" + ground.network.operator);
  }

  @ParameterizedTest
  @EnumSource(SheetKind.class)
  void no_cell_of_an_export_runs_as_a_formula(SheetKind kind) {
    String out = export(kind).substring(1);

    assertThat(out.split("\r\n|,"))
        .filteredOn(cell -> cell.matches("\"?[=+@\\t\\r-].*"))
        .allMatch(cell -> cell.matches("-[0-9]+(\\.[0-9]+)?"));
  }

  @Test
  void an_export_holds_nothing_of_other_operators() {
    assertThat(export(SheetKind.DISCS)).doesNotContain(ground.network.strangersDisc.value());
    assertThat(export(SheetKind.KIOSKS)).doesNotContain("Far Harbour").contains("-33.8688");
    assertThat(export(SheetKind.PRICES)).doesNotContain("Harbour").contains("2.05");
  }

  @Test
  void marking_and_unmarking_undo_each_other_for_every_text() {
    String signs = "'=+-@\t\ra5.";
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(6), 0, signs.length())
              .mapToObj(at -> signs.substring(at, at + 1))
              .reduce("", String::concat);
      assertThat(Formulas.unmark(Formulas.mark(text))).isEqualTo(text);
    }
  }
}
