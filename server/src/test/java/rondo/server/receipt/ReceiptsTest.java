package rondo.server.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.time.SettableClock;
import rondo.server.checkout.MailKind;
import rondo.server.database.TestDatabase;
import rondo.server.fixture.RentalScenes;
import rondo.server.fixture.RentalScenes.Scene;
import rondo.server.fixture.SmallNetwork;
import rondo.server.ledger.Account;
import rondo.server.ledger.LedgerKind;
import rondo.server.ledger.Posting;
import rondo.tariff.charge.Charges;
import rondo.tariff.rule.Format;

class ReceiptsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final Instant TAKEN = Instant.parse("2026-11-24T01:58:19Z");
  private static final SettableClock CLOCK = new SettableClock("2026-11-27T15:00:00Z");

  private static SmallNetwork network;
  private static RentalScenes scenes;
  private static UUID ann;

  @BeforeAll
  static void network() {
    network = SmallNetwork.in(DATABASE.jdbi(), CLOCK);
    scenes = new RentalScenes(network);
    ann = scenes.customer("ann", Optional.of("ann@example.org"));
  }

  private static Scene open(int disc) {
    return scenes.open(ann, network.stationHall, network.discs.get(disc), disc % 10, TAKEN);
  }

  private static Letter letter(MailKind kind, Scene scene) {
    return new Receipts(DATABASE.jdbi())
        .letter(
            kind,
            scene.checkout(),
            kind == MailKind.RENTAL ? Optional.empty() : Optional.of(scene.rental()),
            Optional.empty())
        .orElseThrow();
  }

  @Test
  void a_rental_receipt_says_first_what_and_until_when() {
    Letter letter = letter(MailKind.RENTAL, open(0));

    assertThat(letter.subject())
        .isEqualTo("$1.95 for Metropolis, back by Tue 21:00 EST, Station Hall");
    assertThat(letter.text())
        .contains("BACK BY TUE 21:00 EST", "Charged: $1.95", "1 night × $1.80", "Sales tax 8.25%")
        .contains("Back by: Tue 24 Nov 2026, 21:00 EST")
        .containsPattern("Now \\.+ \\$1\\.95")
        .containsPattern("If back by Tue 21:00 EST \\.+ \\$0\\.00")
        .contains("1 night × $1.80 + $0.15 tax = $1.95")
        .containsPattern("Each further night \\.+ \\$1\\.80 a DVD")
        .containsPattern("Most you can pay \\.+ \\$29\\.23 a DVD")
        .containsPattern("Source:\\s+the\\s+machine\\s+of\\s+Station\\s+Hall")
        .containsPattern("Total \\.+ \\$1\\.95");
  }

  @Test
  void every_amount_of_the_text_stands_in_the_html_too() {
    Letter letter = letter(MailKind.RENTAL, open(1));

    assertThat(letter.html())
        .contains("$1.80", "$0.15", "$1.95", "Station Hall", "The General")
        .contains("src=\"cid:cover-1\"")
        .doesNotContain("src=\"http", "@import", "url(");
    assertThat(letter.html().length()).isLessThan(90_000);
  }

  @Test
  void a_return_receipt_adds_the_nights_up_and_says_what_is_charged_now() {
    Instant back = Instant.parse("2026-11-26T01:12:40Z");
    Scene scene = open(2);
    scenes.returned(scene, network.marketSquare, network.discs.get(2), TAKEN, back);

    Letter letter = letter(MailKind.RETURN, scene);

    assertThat(letter.subject()).isEqualTo("$3.90 for Nosferatu, back at Market Square");
    assertThat(letter.text())
        .contains("1 further night × $1.80", "Nights: 2 nights")
        .containsPattern(
            "Not back by Tue 24 Nov 21:00 EST;\\s+taken\\s+in Wed 25 Nov\\s+20:12\\s+EST")
        .containsPattern(
            "\\$1.95 is charged now to the card you\\s+swiped; \\$1.95\\s+was\\s+charged");
  }

  @Test
  void a_disc_that_is_back_on_its_first_night_costs_nothing_more() {
    Scene scene = open(3);
    Instant back = Instant.parse("2026-11-24T20:00:00Z");
    scenes.returned(scene, network.stationHall, network.discs.get(3), TAKEN, back);

    Letter letter = letter(MailKind.RETURN, scene);

    assertThat(letter.subject()).isEqualTo("$1.95 for A Trip to the Moon, back at Station Hall");
    assertThat(letter.text()).contains("The first night covers it");
  }

  @Test
  void a_sale_receipt_says_that_the_disc_is_theirs() {
    Scene scene = open(4);
    scenes.sold(scene, network.stationHall, network.discs.get(4), TAKEN);

    Letter letter = letter(MailKind.SALE, scene);

    assertThat(letter.subject()).isEqualTo("$29.23 for Safety Last!, it is yours now");
    assertThat(letter.text()).contains("14 further nights × $1.80", "SAFETY LAST! IS YOURS");
  }

  @Test
  void a_sale_that_was_taken_back_leaves_no_line_on_the_receipt() {
    Scene scene = open(5);
    scenes.sold(scene, network.stationHall, network.discs.get(5), TAKEN);
    var sale = Charges.sale(SmallNetwork.TARIFF, Format.DVD, RentalScenes.ZONE, TAKEN);
    Posting booked = Posting.owed(LedgerKind.SALE, scene.rental(), sale.further(), Account.SALE);
    scenes.book(scene, CLOCK.instant(), booked.reversed(LedgerKind.SALE_REVERSED));
    Instant back = Instant.parse("2026-11-26T01:12:40Z");
    scenes.returned(scene, network.marketSquare, network.discs.get(5), TAKEN, back);

    Letter letter = letter(MailKind.RETURN, scene);

    assertThat(letter.subject()).startsWith("$3.90 for Sunrise");
    assertThat(letter.text()).doesNotContain("14 further nights");
  }

  @Test
  void several_discs_stand_on_one_receipt_each_with_its_line_and_its_tax() {
    Scene scene = open(8);
    Instant later = TAKEN.plusSeconds(40);
    scenes.another(scene, network.stationHall, network.discs.get(9), 9, later);
    scenes.another(scene, network.stationHall, network.discs.get(10), 0, later);

    Letter letter = letter(MailKind.RENTAL, scene);

    assertThat(letter.subject()).startsWith("$5.85 for 3 discs, back by Tue 21:00 EST");
    assertThat(letter.text().split("  1 night × \\$1\\.80 \\.", -1)).hasSize(4);
    assertThat(letter.text().split("Sales tax 8\\.25%", -1)).hasSize(4);
    assertThat(letter.text())
        .containsPattern("Total \\.+ \\$5\\.85")
        .containsPattern("Bring\\s+them\\s+back\\s+by\\s+Tue");
    assertThat(letter.html()).contains("$5.85");
  }

  @Test
  void discs_taken_on_both_sides_of_a_night_s_end_are_due_on_their_own_days() {
    Instant before = Instant.parse("2026-11-24T01:59:50Z");
    Instant after = Instant.parse("2026-11-24T05:00:10Z");
    Scene scene = scenes.open(ann, network.stationHall, network.discs.get(11), 1, before);
    scenes.another(scene, network.stationHall, network.discs.get(12), 2, after);

    Letter letter = letter(MailKind.RENTAL, scene);

    assertThat(letter.subject()).contains("back by Tue 21:00 EST");
    assertThat(letter.text())
        .containsPattern("back\\s+by:\\s+Tue\\s+24\\s+Nov")
        .containsPattern("back\\s+by:\\s+Wed\\s+25\\s+Nov");
  }

  @Test
  void a_checkout_that_gave_nothing_out_has_no_receipt() {
    Scene scene =
        scenes.unresolved(ann, network.stationHall, network.discs.get(6), 6, CLOCK.instant());

    assertThat(
            new Receipts(DATABASE.jdbi())
                .letter(MailKind.RENTAL, scene.checkout(), Optional.empty(), Optional.empty()))
        .isEmpty();
  }

  @Test
  void a_title_with_markup_is_shown_as_written() {
    network.rows().run("update title set name = '<b>Rock & Roll</b>' where name = 'Faust'");

    Letter letter = letter(MailKind.RENTAL, open(7));

    assertThat(letter.html()).contains("&lt;b&gt;Rock &amp; Roll").doesNotContain("<b>Rock");
    assertThat(letter.subject()).contains("<b>Rock & Roll</b>");
  }
}
