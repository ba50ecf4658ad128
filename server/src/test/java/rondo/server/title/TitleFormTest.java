package rondo.server.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.base.id.TitleId;
import rondo.server.form.Typed;
import rondo.tariff.rule.Format;

/** What people type of a title. */
class TitleFormTest {
  private static final Title TITLE =
      new Title(
          new TitleId(new UUID(0, 1)),
          Kind.FILM,
          "Metropolis",
          1927,
          "science-fiction",
          List.of("drama"),
          "Fritz Lang",
          153,
          0,
          List.of("de"),
          List.of("en", "pt-BR"),
          Optional.of(new Series("Silent giants", OptionalInt.of(2))),
          List.of(new TitleName("es", "Metrópolis")),
          List.of(new Maker(Maker.Role.DIRECTOR, "Fritz Lang")),
          List.of(Edition.plain(new UUID(0, 2), Format.DVD)),
          List.of(Identifier.read("10.5240/7791-8534-2C23-9030-8610-5").orElseThrow()),
          3);

  @Test
  void what_stands_in_the_form_is_read_back_as_it_was() {
    assertThat(TitleForm.read(TitleForm.of(TITLE), TITLE)).isEqualTo(new Typed.Good<>(TITLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind      | opera
          kind      | game
          name      | ''
          names     | Metrópolis
          names     | q: Metrópolis
          names     | 'es:'
          year      | 1879
          year      | 19.27
          year      | ''
          genre     | ''
          by        | ''
          makers    | Fritz Lang
          makers    | boss: Fritz Lang
          minutes   | -1
          minutes   | 6001
          age       | 151
          languages | deutsch sprache
          subtitles | 'en, ??'
          part      | 0
          series    | ''
          works     | 4006381333931
          """)
  void what_does_not_fit_is_named_by_its_field(String field, String typed) {
    Map<String, String> fields = new HashMap<>(TitleForm.of(TITLE));
    fields.put(field, typed);

    assertThat(TitleForm.read(fields, TITLE))
        .isInstanceOfSatisfying(
            Typed.Bad.class, bad -> assertThat(bad.errors()).containsOnlyKeys(field));
  }

  @Test
  void two_names_in_one_language_are_one_too_many() {
    Map<String, String> fields = new HashMap<>(TitleForm.of(TITLE));
    fields.put("names", "es: Metrópolis\nes: Metropolis");

    assertThat(TitleForm.read(fields, TITLE)).isInstanceOf(Typed.Bad.class);
  }

  @Test
  void an_edition_needs_a_disc_of_its_kind_and_a_name_of_its_own() {
    UUID id = new UUID(0, 3);
    assertThat(EditionForm.read(Map.of("format", "game"), id, TITLE)).isInstanceOf(Typed.Bad.class);
    assertThat(EditionForm.read(Map.of("format", "dvd"), id, TITLE)).isInstanceOf(Typed.Bad.class);
    assertThat(EditionForm.read(Map.of("format", "dvd", "edition", "Restored"), id, TITLE))
        .isInstanceOf(Typed.Good.class);
    assertThat(EditionForm.read(Map.of("format", "blu-ray", "code", "123"), id, TITLE))
        .isInstanceOf(Typed.Bad.class);
  }
}
