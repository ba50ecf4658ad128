package rondo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.server.database.TestDatabase;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Report.Outcome;
import rondo.server.exchange.table.Flaw;
import rondo.server.exchange.table.Limits;

/** Titles from files: taken whole, matched, refused in words (INVARIANTS "CSV import", F25). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TitleImportTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir static Path folder;
  private ImportGround ground;

  @BeforeAll
  void open() {
    ground = new ImportGround(DATABASE.jdbi(), folder);
  }

  private Report take(String text) {
    return ground.take(SheetKind.TITLES, text);
  }

  private String count(String name) {
    return ground.text("select count(*) from title where name = '" + name + "'");
  }

  @Test
  void a_file_adds_titles_with_all_that_it_says() {
    Report report =
        take(
            """
            name,name:es,year,genre,genres,makers,minutes,age,languages,subtitles,series,part,eidr,format,edition,published,ean
            Solaris,Solaris,1972,science fiction,"drama, mystery",director: Andrei Tarkovsky | cast: Natalya Bondarchuk,167,12,ru,"en; es",Lem,1,10.5240/7791-8534-2C23-9030-8610-5,DVD,Restored,2011-05-24,4006381333931
            """);

    assertThat(report.flaws()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(report.counts().added()).isEqualTo(1);
    assertThat(
            ground.text(
                "select kind || ' ' || genre || ' ' || made_by || ' ' || minutes || ' ' || age || ' '"
                    + " || array_to_string(genres, '+') || ' ' || array_to_string(subtitles, '+')"
                    + " || ' ' || series || part from title where name = 'Solaris'"))
        .isEqualTo("film science-fiction Andrei Tarkovsky 167 12 drama+mystery en+es Lem1");
    assertThat(
            ground.text(
                "select e.format || e.name || e.published || i.value from edition e join identifier i"
                    + " on i.edition_id = e.edition_id where e.name = 'Restored'"))
        .isEqualTo("dvdRestored20114006381333931");
    assertThat(
            ground.text(
                "select actor from event where type = 'titles-imported' order by recorded_at limit 1"))
        .isEqualTo("operator:" + ground.network.operator);
    assertThat(
            ground.text(
                "select count(*) from event e where type = 'titles-imported' and not exists"
                    + " (select 1 from unsealed_row u where u.row_id = e.event_id)"))
        .isEqualTo("0");
  }

  @Test
  void one_bad_row_of_many_leaves_everything_as_it_was_and_is_named() {
    Report report =
        take(
            """
            name,year,kind,minutes
            Alphaville,1965,film,99
            Playtime,last year,film,124
            Trafic,1971,filn,"9,5"
            """);

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.flaws())
        .extracting(Flaw::line, Flaw::column, Flaw::cell)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, "year", "last year"),
            org.assertj.core.groups.Tuple.tuple(4L, "kind", "filn"),
            org.assertj.core.groups.Tuple.tuple(4L, "minutes", "9,5"));
    assertThat(count("Alphaville")).isEqualTo("0");
  }

  @Test
  void the_same_file_twice_is_already_taken_and_the_same_rows_again_change_nothing() {
    String text = "name,year,kind,by\nStalker,1979,film,Andrei Tarkovsky\n";
    assertThat(take(text).outcome()).isEqualTo(Outcome.TAKEN);

    assertThat(take(text).outcome()).isEqualTo(Outcome.ALREADY);
    Report again = take(text + "\n");
    assertThat(again.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(again.counts().same()).isEqualTo(1);
    assertThat(again.counts().added() + again.counts().changed()).isZero();
    assertThat(count("Stalker")).isEqualTo("1");
  }

  @Test
  void a_dry_run_tells_what_would_be_and_writes_nothing() {
    Report report = ground.check(SheetKind.TITLES, "name,year,kind\nBrazil,1985,film\n");

    assertThat(report.outcome()).isEqualTo(Outcome.CHECKED);
    assertThat(report.counts().added()).isEqualTo(1);
    assertThat(count("Brazil")).isEqualTo("0");
    assertThat(ground.text("select count(*) from exchange_import where file_name = 'brazil'"))
        .isEqualTo("0");
  }

  @Test
  void a_title_is_known_by_key_by_code_and_by_name_year_and_maker() {
    take(
        """
        key,name,year,kind,by,format,ean
        A-1,The Third Man,1949,film,Carol Reed,dvd,5901234123457
        """);

    assertThat(take("key,name,minutes\nA-1,The Third Man,104\n").counts().changed()).isEqualTo(1);
    assertThat(take("name,upc,format,age\nThird Man,5901234123457,dvd,12\n").counts().changed())
        .isEqualTo(1);
    assertThat(take("name,year,by,genre\n\"THIRD MAN, The\",1949,Carol REED,thriller\n").counts())
        .matches(counts -> counts.changed() == 1 && counts.added() == 0);
    assertThat(take("name,year,kind,by\nThe Third Man,1949,film,Somebody Else\n").counts().added())
        .as("a remake of the same year")
        .isEqualTo(1);
    assertThat(
            ground.text(
                "select minutes || ' ' || age || ' ' || genre from title where genre = 'thriller'"))
        .isEqualTo("104 12 thriller");
  }

  @Test
  void an_empty_cell_leaves_what_is_known_and_a_hyphen_empties_it() {
    take("key,name,year,kind,minutes,age\nK-7,Network,1976,film,121,16\n");
    take("key,name,minutes,age\nK-7,,,-\n");

    assertThat(ground.text("select minutes || ' ' || age from title where name = 'Network'"))
        .isEqualTo("121 0");
  }

  @Test
  void a_code_of_another_title_and_two_rows_that_contradict_are_refused() {
    take("key,name,year,kind,format,ean\nE-1,Diva,1981,film,dvd,9780306406157\n");
    take("key,name,year,kind,format,ean\nE-1,Diva,1981,film,dvd,0036000291452\n");

    assertThat(
            take("key,name,year,kind,format,upc\nE-2,Subway,1985,film,dvd,036000291452\n").flaws())
        .isEmpty();
    assertThat(count("Subway")).as("the code says that it is Diva").isEqualTo("1");
    Report other =
        take(
            """
            key,name,year,kind,format,upc
            E-3,Nikita,1990,film,dvd,
            E-3,Nikita,1991,film,blu-ray,
            E-3,Nikita,1990,film,dvd,036000291452
            """);
    assertThat(other.flaws())
        .extracting(Flaw::line, Flaw::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, "year"),
            org.assertj.core.groups.Tuple.tuple(4L, "ean"));
    assertThat(other.flaws().getFirst().what()).contains("Line 2");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ,", "UTF-8, \uFEFF,", "UTF-16LE, \uFEFF,", "UTF-16BE, \uFEFF,"})
  void every_usual_encoding_is_read(Charset charset, String mark) {
    String name = "Amélie " + charset + (mark == null ? "" : "-mark");
    Path file =
        ground.file(
            (mark == null ? "" : mark) + "name;year;kind\r\n" + name + ";2001;film\r\n", charset);

    Report report =
        ground.take(
            SheetKind.TITLES,
            file,
            Options.none(ImportGround.ZONE),
            false,
            ground.network.operator);

    assertThat(report.flaws()).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(count(name)).isEqualTo("1");
  }

  @Test
  void a_file_that_is_not_utf_8_is_read_as_windows_1252_and_that_is_said() {
    Path file =
        ground.file(
            "name\tyear\tkind\rDelicatessen – déjà vu\t1991\tfilm\r",
            Charset.forName("windows-1252"));

    Report report =
        ground.take(
            SheetKind.TITLES,
            file,
            Options.none(ImportGround.ZONE),
            false,
            ground.network.operator);

    assertThat(report.flaws()).isEmpty();
    assertThat(report.notes()).singleElement().asString().contains("Windows-1252");
    assertThat(count("Delicatessen – déjà vu")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '#',
      value = {
        "`name,year\\n\"Open,1990\\nNext,1991\\n` # 2 # never closed",
        "`name,year\\nGood,1990\\n\"A\" B,1991\\n` # 3 # closes a cell here",
        "`name,yeer\\nGood,1990\\n` # 1 # Did you mean \"year\"?",
        "`name,year,Name\\nGood,1990,x\\n` # 1 # Two columns",
        "`year,kind\\n1990,film\\n` # 1 # missing: \"name\"",
        "`name,year,kind\\nA,1990,film,rest\\n` # 2 # more cells",
        "`name,year,kind\\nA\\0B,1990,film\\n` # 2 # cannot be seen",
        "`name,year,kind\\n\\n\\nA,-0,film\\n` # 4 # A year is wanted",
        "`name,year,kind\\nA,1e309,film\\n` # 2 # A year is wanted",
        "`name,year,kind,ean,format\\nA,1990,film,4.00638E+12,dvd\\n` # 2 # rounded",
        "`` # 0 # nothing in this file",
        "`\\n\\n` # 0 # nothing in this file"
      })
  void what_is_wrong_is_said_with_its_line(String text, long line, String words) {
    String real = text.replace("\\n", "\n").replace("\\0", "\0");

    Report report = ground.check(SheetKind.TITLES, real);

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.flaws())
        .anySatisfy(flaw -> {
          assertThat(flaw.line()).isEqualTo(line);
          assertThat(flaw.what()).contains(words);
        });
  }

  @Test
  void a_cell_that_is_too_long_is_a_flaw_of_its_row_and_a_huge_one_ends_the_file() {
    String longer = "x".repeat(300);
    String huge = "\"" + "x".repeat(100_000) + "\"";
    assertThat(ground.check(SheetKind.TITLES, "name,year\n" + longer + ",1990\n").flaws())
        .extracting(Flaw::what)
        .containsExactly("At most 200 characters fit here.");
    assertThat(ground.check(SheetKind.TITLES, "name,year\nA,1990\n" + huge + ",1990\n").flaws())
        .anySatisfy(flaw -> assertThat(flaw.line()).isEqualTo(3));
  }

  @Test
  void a_title_with_discs_of_one_kind_does_not_become_another() {
    take("key,name,year,kind,format\nM-1,Tommy,1975,film,dvd\n");

    assertThat(take("key,name,kind\nM-1,Tommy,album\n").flaws())
        .extracting(Flaw::column)
        .containsExactly("kind");
    assertThat(take("key,name,format\nM-1,Tommy,CD\n").flaws())
        .extracting(Flaw::column)
        .containsExactly("format");
  }

  @Test
  void a_file_beyond_the_limit_is_refused_before_it_is_read() {
    Path file = ground.file("name,year\nA,1990\n", StandardCharsets.UTF_8);
    var request =
        new rondo.server.exchange.run.Request(
            SheetKind.TITLES,
            file,
            "big.csv",
            ground.network.operator,
            Options.none(ImportGround.ZONE),
            false);

    assertThat(ground.importing(new Limits(4, 10)).run(request, p -> {}).flaws())
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.what()).contains("Split it"));
    assertThat(ground.importing(new Limits(1_000, 0)).run(request, p -> {}).flaws())
        .extracting(Flaw::what)
        .anySatisfy(what -> assertThat(what).contains("At most 0 rows"));
  }

  @Test
  void a_file_name_is_text_and_never_a_path() {
    Path file = ground.file("name,year,kind\nSafe,1995,film\n", StandardCharsets.UTF_8);
    for (String name :
        new String[] {"../../etc/passwd", "CON", "\u202egpj.exe", "a\0b", "x".repeat(300)}) {
      var request =
          new rondo.server.exchange.run.Request(
              SheetKind.TITLES,
              file,
              name,
              ground.network.operator,
              Options.none(ImportGround.ZONE),
              true);
      assertThat(ground.importing(Limits.standard()).run(request, p -> {}).outcome())
          .isEqualTo(Outcome.CHECKED);
    }
  }
}
