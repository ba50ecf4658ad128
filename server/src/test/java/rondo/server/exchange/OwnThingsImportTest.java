package rondo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.media.label.DiscCode;
import rondo.server.database.TestDatabase;
import rondo.server.exchange.cell.DateOrder;
import rondo.server.exchange.cell.DecimalMark;
import rondo.server.exchange.cell.Habits;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Report.Outcome;
import rondo.server.exchange.table.Flaw;
import rondo.server.fleet.GroupTariffs;

/** Discs, kiosks and prices from files: an operator's own, and nobody else's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnThingsImportTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir static Path folder;
  private ImportGround ground;

  @BeforeAll
  void open() {
    ground = new ImportGround(DATABASE.jdbi(), folder);
    ground.take(
        SheetKind.TITLES, "key,name,year,kind,format,ean\nT-1,Ran,1985,film,dvd,5901234123457\n");
  }

  private Report take(SheetKind kind, String text) {
    return ground.take(kind, text);
  }

  @Test
  void a_disc_takes_the_next_free_code_once_however_often_its_row_is_given() {
    String row = "key,group,title,format\nINV-1,City Discs,T-1,dvd\n";
    Report first = take(SheetKind.DISCS, row);
    assertThat(first.flaws()).isEmpty();
    assertThat(first.counts().added()).isEqualTo(1);
    String code = ground.text("select disc_code from disc_key where own_key = 'INV-1'");
    assertThat(code).isEqualTo(DiscCode.of(1).value());
    assertThat(ground.text("select kind from disc_place where disc_code = '" + code + "'"))
        .isEqualTo("OPERATOR");
    assertThat(ground.text("select type from event where disc_code = '" + code + "'"))
        .isEqualTo("disc-added");

    Report again = take(SheetKind.DISCS, row + "INV-2,City Discs,,\n");
    assertThat(again.flaws()).extracting(Flaw::column).containsExactly("title");
    Report more =
        take(
            SheetKind.DISCS,
            "disc,key,group,title,ean,format,note\n,INV-1,City Discs,T-1,,dvd,\nnext,INV-2,city"
                + " discs,,5901234123457,,scratched box\n");
    assertThat(more.flaws()).isEmpty();
    assertThat(more.counts())
        .matches(counts -> counts.added() == 1 && counts.same() == 1 && counts.changed() == 0);
  }

  @Test
  void rows_of_discs_that_cannot_be_are_refused_in_words() {
    String out = ground.network.discs.getFirst().value();
    ground
        .network
        .rows()
        .run(
            "update disc_place set kind = 'CUSTOMER', deck = null, position = null where disc_code"
                + " = '"
                + out
                + "'");
    Report report =
        take(
            SheetKind.DISCS,
            "disc,group,title,format\n"
                + ",City Discs,T-1,dvd\n"
                + "D123,City Discs,T-1,dvd\n"
                + ground.network.strangersDisc
                + ",City Discs,T-1,dvd\n"
                + DiscCode.of(777)
                + ",Harbour Films,T-1,dvd\n"
                + DiscCode.of(778)
                + ",City Discs,T-9,dvd\n"
                + DiscCode.of(779)
                + ",City Discs,T-1,game\n"
                + out
                + ",City Discs,T-1,dvd\n");

    assertThat(report.flaws())
        .extracting(Flaw::line, Flaw::column)
        .containsExactly(
            tuple(2L, "key"),
            tuple(3L, "disc"),
            tuple(4L, "disc"),
            tuple(5L, "group"),
            tuple(6L, "title"),
            tuple(7L, "format"),
            tuple(8L, "title"));
  }

  @Test
  void a_kiosk_is_added_by_its_row_and_changed_by_its_next() {
    String header = "group,name,zone,address,latitude,longitude\n";
    assertThat(
            take(
                    SheetKind.KIOSKS,
                    header + "City Discs,North Gate,America/New_York,1 North St,\"40,75\",-73.9\n")
                .counts()
                .added())
        .isEqualTo(1);
    Report changed = take(SheetKind.KIOSKS, header + "City Discs,north gate,,2 North St,,\n");
    assertThat(changed.counts().changed()).isEqualTo(1);
    assertThat(
            ground.text(
                "select address || ' ' || latitude || ' ' || zone from kiosk where name = 'North"
                    + " Gate'"))
        .isEqualTo("2 North St 40.75 America/New_York");
    assertThat(
            take(
                    SheetKind.KIOSKS,
                    header
                        + "Harbour Films,Far Harbour,UTC,,,\n"
                        + "City Discs,South Gate,Mars/Crater,,95,1\n")
                .flaws())
        .extracting(Flaw::line, Flaw::column)
        .containsExactlyInAnyOrder(tuple(2L, "group"), tuple(3L, "zone"), tuple(3L, "latitude"));
    assertThat(ground.text("select zone from kiosk where name = 'Far Harbour'"))
        .isEqualTo("America/New_York");
  }

  @Test
  void kiosks_whose_names_differ_in_large_letters_alone_do_not_stop_a_file() {
    String header = "group,name,zone,address\n";
    take(SheetKind.KIOSKS, header + "City Discs,West Gate,UTC,1\nCity Discs,West Door,UTC,2\n");
    ground.network.rows().run("update kiosk set name = 'WEST gate' where name = 'West Door'");

    Report report = take(SheetKind.KIOSKS, header + "City Discs,West Gate,UTC,3\n");

    assertThat(report.flaws()).isEmpty();
    assertThat(report.counts().changed()).isEqualTo(1);
    assertThat(
            ground.text(
                "select count(*) from kiosk where address = '3' and lower(name) = 'west gate'"))
        .isEqualTo("1");
  }

  @Test
  void prices_hold_from_their_day_on_and_the_past_is_not_rewritten() {
    String header = "group,format,first night,further nights,currency,maximum nights,valid from\n";
    Report now = take(SheetKind.PRICES, header + "City Discs,dvd,\"2,10\",1.90,usd,12,\n");
    assertThat(now.flaws()).isEmpty();
    assertThat(now.counts().changed()).isEqualTo(1);
    assertThat(current()).isEqualTo("210 190 12 300");

    String later = header + "City Discs,dvd,2.50,,,,2030-04-01\nCity Discs,game,-,,,,2030-04-01\n";
    assertThat(take(SheetKind.PRICES, later).counts().changed()).isEqualTo(2);
    assertThat(current()).as("not before its day").isEqualTo("210 190 12 300");
    assertThat(take(SheetKind.PRICES, later + "\n").counts().same()).isEqualTo(2);
    assertThat(
            ground.text(
                "select cast(valid_from at time zone 'UTC' as text) from group_tariff order by"
                    + " valid_from desc limit 1"))
        .as("midnight in New York")
        .isEqualTo("2030-04-01 04:00:00");

    var sweep = new GroupTariffs(DATABASE.jdbi(), ground.network.ids());
    assertThat(sweep.move(Instant.parse("2030-04-01T03:59:59Z"))).isFalse();
    assertThat(sweep.move(Instant.parse("2030-04-01T04:00:00Z"))).isTrue();
    assertThat(current()).isEqualTo("250 250 12 none");
    assertThat(sweep.move(Instant.parse("2030-04-01T04:00:02Z"))).isFalse();
    assertThat(
            ground.text(
                "select count(*) from event e join unsealed_row u on u.row_id = e.event_id where"
                    + " type = 'prices-began'"))
        .isEqualTo("1");

    Report past = take(SheetKind.PRICES, header + "City Discs,dvd,9.00,,,,2030-02-01\n");
    assertThat(past.flaws())
        .extracting(Flaw::line, Flaw::column)
        .containsExactly(tuple(2L, "valid from"));
    assertThat(current()).isEqualTo("250 250 12 none");
  }

  private String current() {
    return ground.text(
        "select (t.document #>> '{prices,0,firstNight,minor}') || ' ' || (t.document #>>"
            + " '{prices,0,furtherNight,minor}') || ' ' || (t.document ->> 'maximumNights') || ' '"
            + " || coalesce(t.document #>> '{prices,2,firstNight,minor}', 'none')"
            + " from kiosk_group g join tariff t on t.tariff_id = g.tariff_id and t.version ="
            + " g.tariff_version where g.name = 'City Discs'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3/1/2031;1.50;UNSAID;UNSAID;valid from",
        "2031-03-01;1.234;UNSAID;UNSAID;first night",
        "2031-03-01;-0;UNSAID;UNSAID;first night",
        "2031-03-01;1e309;UNSAID;UNSAID;first night",
        "2031-03-01;1,505.123;UNSAID;UNSAID;first night",
        "2031-02-30;1.50;UNSAID;UNSAID;valid from",
        "soon;1.50;UNSAID;UNSAID;valid from",
        "3/1/2031;1.234;MONTH_FIRST;COMMA;",
        "13/1/2031;1 234,56;UNSAID;UNSAID;",
        "01.03.2031;1'234.56;UNSAID;UNSAID;"
      })
  void dates_and_numbers_of_other_countries_are_read_or_refused(
      String from, String price, DateOrder dates, DecimalMark decimals, String column) {
    Options said =
        new Options(Optional.empty(), new Habits(dates, decimals), false, false, ImportGround.ZONE);
    Report report =
        ground.take(
            SheetKind.PRICES,
            "group;format;first night;valid from\nCity Discs;album;\"%s\";%s\n"
                .formatted(price, from),
            said,
            true);

    if (column == null) {
      assertThat(report.flaws()).isEmpty();
    } else {
      assertThat(report.flaws()).extracting(Flaw::column).containsExactly(column);
    }
  }

  @Test
  void a_stranger_touches_nothing_of_ours() {
    Path file =
        ground.file("group,format,first night\nCity Discs,dvd,0.01\n", StandardCharsets.UTF_8);
    Report report =
        ground.take(
            SheetKind.PRICES,
            file,
            Options.none(ImportGround.ZONE),
            false,
            ground.network.stranger);

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.flaws()).extracting(Flaw::column).containsExactly("group");
  }
}
