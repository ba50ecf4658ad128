package rondo.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.server.form.Typed.Bad;
import rondo.server.form.Typed.Good;

class NewKioskTest {
  private static final Map<String, String> FIELDS =
      Map.of(
          "name", " Harbour Gate ",
          "group", "01900000-0000-7000-8000-000000000002",
          "zone", "America/New_York",
          "address", "1 Quay St",
          "latitude", "40.7",
          "longitude", "-74,01");

  @Test
  void a_form_that_is_filled_in_becomes_a_kiosk() {
    var kiosk = ((Good<NewKiosk>) NewKiosk.read(FIELDS)).value();

    assertThat(kiosk.name()).isEqualTo("Harbour Gate");
    assertThat(kiosk.zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(kiosk.latitude()).isEqualTo(OptionalDouble.of(40.7));
    assertThat(kiosk.longitude()).isEqualTo(OptionalDouble.of(-74.01));
  }

  @Test
  void a_kiosk_needs_no_place_on_the_map() {
    var fields = new HashMap<>(FIELDS);
    fields.remove("latitude");
    fields.remove("longitude");

    assertThat(((Good<NewKiosk>) NewKiosk.read(fields)).value().latitude()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "name,''",
    "name,Station\u202eHall",
    "name,Station\u0000Hall",
    "name,A name that is much too long for a screen of a kiosk",
    "group,''",
    "group,not-an-id",
    "zone,America/Springfield",
    "zone,../../etc/passwd",
    "zone,''",
    "latitude,91",
    "latitude,NaN",
    "latitude,1e9",
    "latitude,''",
    "longitude,-181",
    "longitude,forty",
  })
  void what_cannot_be_is_named_beside_its_field(String field, String typed) {
    var fields = new HashMap<>(FIELDS);
    fields.put(field, typed);

    assertThat(((Bad<NewKiosk>) NewKiosk.read(fields)).errors()).containsOnlyKeys(field);
  }

  @Test
  void an_empty_form_names_everything_that_is_needed() {
    assertThat(((Bad<NewKiosk>) NewKiosk.read(Map.of())).errors())
        .containsOnlyKeys("name", "group", "zone");
  }

  @Test
  void a_group_needs_a_name_a_tariff_and_a_telephone_that_can_be_dialled() {
    var typed = Map.of("name", "Harbour", "tariff", "standard", "phone", "ring twice");

    assertThat(((Bad<NewGroup>) NewGroup.read(typed)).errors()).containsOnlyKeys("phone");
    assertThat(((Bad<NewGroup>) NewGroup.read(Map.of())).errors())
        .containsOnlyKeys("name", "tariff");
  }
}
