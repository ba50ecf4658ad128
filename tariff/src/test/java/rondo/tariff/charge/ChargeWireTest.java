package rondo.tariff.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rondo.tariff.night.RandomRentals;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.SampleTariffs;
import rondo.tariff.rule.Tariff;
import tools.jackson.databind.json.JsonMapper;

/** Tariffs travel to kiosks and lines lie in the ledger for years: both must be readable again. */
class ChargeWireTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant OUT = Instant.parse("2026-03-28T10:00:00Z");

  @Test
  void a_tariff_is_read_back_as_it_was() {
    var tariff = SampleTariffs.gross();
    var json = MAPPER.writeValueAsString(tariff);
    assertThat(MAPPER.readValue(json, Tariff.class)).isEqualTo(tariff);
    assertThat(json).contains("\"basis\":\"gross\"", "\"format\":\"dvd\"", "\"21:00:00\"");
  }

  @Test
  void every_charge_is_read_back_as_it_was() {
    var random = new Random(71);
    for (int rental = 0; rental < 50; rental++) {
      var nights = RandomRentals.next(random);
      var tariff = RandomTariffs.next(random, nights);
      var back = RandomRentals.acceptedAt(random, nights);
      var zone = nights.zone();
      var out = nights.dispensedAt();
      assertReadBack(Charges.reservation(tariff, Format.DVD));
      assertReadBack(Charges.firstNight(tariff, Format.DVD, zone, out));
      assertReadBack(Charges.close(tariff, Format.DVD, zone, out, back).further());
    }
  }

  @Test
  void a_quote_is_read_back_as_it_was() {
    var quote = Charges.quote(SampleTariffs.net(), Format.GAME, BERLIN, OUT);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(quote), Quote.class)).isEqualTo(quote);
  }

  @Test
  void a_stored_explanation_of_late_nights_never_changes_its_form() {
    var sold = Charges.sale(SampleTariffs.withMaximum(2), Format.DVD, BERLIN, OUT);
    var why = sold.further().lines().getFirst().explanation();
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(why)))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"type":"further-nights","tariff":{"id":"standard","version":3},"format":"dvd",
                 "basis":"net","zone":"Europe/Berlin","fromNight":2,"toNight":2,
                 "maximumNights":2,"dispensedAt":"2026-03-28T10:00:00Z","ending":"sold",
                 "endedAt":"2026-03-30T19:00:00Z","missed":"2026-03-29T19:00:00Z",
                 "due":"2026-03-30T19:00:00Z"}
                """));
  }

  private static void assertReadBack(Charge charge) {
    var json = MAPPER.writeValueAsString(charge);
    assertThat(MAPPER.readValue(json, Charge.class)).as(json).isEqualTo(charge);
  }
}
