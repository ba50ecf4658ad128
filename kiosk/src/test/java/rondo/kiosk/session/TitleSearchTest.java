package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.base.id.TitleId;
import rondo.kiosk.inventory.Stock;
import rondo.kiosk.screen.Found;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

class TitleSearchTest {
  private static final List<Stock.Offer> OFFERS =
      List.of(
          offer("Amélie", "Jean-Pierre Jeunet"),
          offer("Casablanca", "Michael Curtiz"),
          offer("The Good, the Bad and the Ugly", "Sergio Leone"),
          offer("Man with a Movie Camera", "Dziga Vertov"),
          offer("Metropolis", "Fritz Lang"),
          offer("Rosemary's Baby", "Roman Polanski"),
          offer("The Third Man", "Carol Reed"),
          offer("Tokyo Story", "Yasujirō Ozu"));

  @ParameterizedTest
  @CsvSource({
    "am, Amélie",
    "AMELIE, Amélie",
    "amélie, Amélie",
    "third m, The Third Man",
    "bad ugly, 'The Good, the Bad and the Ugly'",
    "rosemarys, Rosemary's Baby",
    "rosemary's b, Rosemary's Baby",
    "yasujiro, Tokyo Story",
    "'  metropolis ', Metropolis",
  })
  void a_title_is_found_whatever_the_case_and_the_accents(String typed, String name) {
    assertThat(TitleSearch.of(typed, OFFERS).kind()).isEqualTo(Found.NAMED);
    assertThat(names(typed)).contains(name);
  }

  @Test
  void a_title_is_found_by_its_name_in_another_language() {
    var title =
        new State.Title(
            new TitleId(new UUID(1, 7)),
            "Bicycle Thieves",
            1948,
            "drama",
            "Vittorio De Sica",
            89,
            0,
            List.of("it"),
            Optional.of(List.of(new State.OtherName("es", "Ladrón de bicicletas"))));
    List<Stock.Offer> offers = List.of(new Stock.Offer(title, Format.DVD, List.of()));

    assertThat(TitleSearch.of("ladron", offers).kind()).isEqualTo(Found.NAMED);
    assertThat(TitleSearch.of("bicicletas", offers).kind()).isEqualTo(Found.NAMED);
    assertThat(TitleSearch.of("landron", offers).kind()).isEqualTo(Found.NEAR);
    assertThat(TitleSearch.of("bicycle", offers).offers()).isEqualTo(offers);
  }

  @Test
  void nothing_is_looked_for_before_the_second_letter() {
    assertThat(TitleSearch.of("", OFFERS).kind()).isEqualTo(Found.NOT_YET);
    assertThat(TitleSearch.of(" m ", OFFERS).kind()).isEqualTo(Found.NOT_YET);
    assertThat(TitleSearch.of("é.", OFFERS).kind()).isEqualTo(Found.NOT_YET);
    assertThat(TitleSearch.of("me", OFFERS).kind()).isEqualTo(Found.NAMED);
  }

  @Test
  void a_name_that_begins_so_comes_before_one_that_has_the_word_and_before_its_maker() {
    assertThat(names("man")).containsExactly("Man with a Movie Camera", "The Third Man");
    assertThat(names("ca"))
        .containsExactly("Casablanca", "Man with a Movie Camera", "The Third Man");
  }

  @ParameterizedTest
  @CsvSource({
    "casabalnca, Casablanca",
    "metroplis, Metropolis",
    "metorpolis, Metropolis",
    "tokio, Tokyo Story",
    "thrid, The Third Man",
  })
  void what_may_have_been_meant_is_told_where_nothing_has_the_name(String typed, String name) {
    TitleSearch.Result near = TitleSearch.of(typed, OFFERS);
    assertThat(near.kind()).isEqualTo(Found.NEAR);
    assertThat(near.offers().getFirst().title().name()).isEqualTo(name);
  }

  @Test
  void nothing_near_is_nothing() {
    assertThat(TitleSearch.of("xyzzy", OFFERS).kind()).isEqualTo(Found.NONE);
    assertThat(TitleSearch.of("mm", List.of()).kind()).isEqualTo(Found.NONE);
  }

  @ParameterizedTest
  @CsvSource({"'',abc,3", "abc,abc,0", "abc,acb,1", "abc,ab,1", "abc,axc,1", "kitten,sitting,3"})
  void distance_counts_letters_put_in_left_out_changed_and_swapped(
      String one, String other, int edits) {
    assertThat(TitleSearch.edits(one, other)).isEqualTo(edits);
    assertThat(TitleSearch.edits(other, one)).isEqualTo(edits);
  }

  private static List<String> names(String typed) {
    return TitleSearch.of(typed, OFFERS).offers().stream()
        .map(offer -> offer.title().name())
        .toList();
  }

  private static Stock.Offer offer(String name, String by) {
    var id = new TitleId(new UUID(1, name.hashCode()));
    return new Stock.Offer(
        new State.Title(id, name, 1950, "drama", by, 90, 0, List.of("en")), Format.DVD, List.of());
  }
}
