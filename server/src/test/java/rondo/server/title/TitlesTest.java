package rondo.server.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.id.TitleId;
import rondo.server.database.ConstraintViolation;
import rondo.server.database.TestDatabase;
import rondo.tariff.rule.Format;

/** Titles on their tables. */
class TitlesTest {
  private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
  private static final Identifier EAN = Identifier.read("4006381333931").orElseThrow();
  private static final Identifier WORK =
      Identifier.read("10.5240/7791-8534-2C23-9030-8610-5").orElseThrow();

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @Test
  void a_title_comes_back_as_it_was_written() {
    Title title = title(List.of(EAN), List.of(WORK));

    DATABASE
        .jdbi()
        .useHandle(handle -> {
          Titles.save(handle, List.of(title), NOW);
          assertThat(Titles.find(handle, title.id())).contains(version(title, 1));

          Titles.save(handle, List.of(title), NOW);
          assertThat(Titles.find(handle, title.id())).contains(version(title, 2));
          Titles.save(handle, List.of(title(List.of(), List.of())), NOW);
          handle.execute("delete from identifier");
        });
  }

  @Test
  void a_code_belongs_to_one_title() {
    DATABASE
        .jdbi()
        .useHandle(handle -> {
          Titles.save(handle, List.of(title(List.of(EAN), List.of())), NOW);
          List<Title> other = List.of(title(List.of(EAN), List.of()));

          assertThatThrownBy(() -> Titles.save(handle, other, NOW))
              .isInstanceOfSatisfying(
                  JdbiException.class,
                  e -> assertThat(ConstraintViolation.nameOf(e)).contains("identifier_pk"));
          handle.execute("delete from identifier");
        });
  }

  private static Title version(Title title, int version) {
    return new Title(
        title.id(),
        title.kind(),
        title.name(),
        title.year(),
        title.genre(),
        title.genres(),
        title.by(),
        title.minutes(),
        title.age(),
        title.languages(),
        title.subtitles(),
        title.series(),
        title.names(),
        title.makers(),
        title.editions(),
        title.works(),
        version);
  }

  private static Title title(List<Identifier> codes, List<Identifier> works) {
    var edition =
        new Edition(
            UUID.randomUUID(),
            Format.DVD,
            "Restored",
            OptionalInt.of(2010),
            OptionalInt.of(153),
            List.of("de"),
            List.of("en", "es"),
            codes);
    return new Title(
        new TitleId(UUID.randomUUID()),
        Kind.FILM,
        "Metropolis",
        1927,
        "science-fiction",
        List.of("drama"),
        "Fritz Lang",
        153,
        0,
        List.of("de"),
        List.of("en"),
        Optional.of(new Series("Silent giants", OptionalInt.of(2))),
        List.of(new TitleName("es", "Metrópolis")),
        List.of(
            new Maker(Maker.Role.DIRECTOR, "Fritz Lang"),
            new Maker(Maker.Role.CAST, "Brigitte Helm")),
        List.of(edition),
        works,
        0);
  }
}
