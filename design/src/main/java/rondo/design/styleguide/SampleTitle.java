package rondo.design.styleguide;

import java.util.List;
import rondo.design.cover.Genre;
import rondo.design.piece.CoverCard;
import rondo.design.piece.CoverCard.State;

/** A title of the style guide, with the state its card shows. */
record SampleTitle(String title, int year, Genre genre, String maker, State state, String line) {
  private static final String NIGHT = "$1.80 a night";

  static final List<SampleTitle> ALL =
      List.of(
          here("Metropolis", 1927, Genre.SCIENCE_FICTION, "Fritz Lang"),
          of("Nosferatu", 1922, Genre.HORROR, "F. W. Murnau", State.LAST, "Last one"),
          here("Casablanca", 1942, Genre.ROMANCE, "Michael Curtiz"),
          of("Some Like It Hot", 1959, Genre.COMEDY, "Billy Wilder", State.OUT, "Back Tue 18:00"),
          here("Tokyo Story", 1953, Genre.DRAMA, "Yasujirō Ozu"),
          of("Mad Max: Fury Road", 2015, Genre.ACTION, "George Miller", State.IN_CART, "In cart"),
          here("The Third Man", 1949, Genre.THRILLER, "Carol Reed"),
          here("The Good, the Bad and the Ugly", 1966, Genre.WESTERN, "Sergio Leone"),
          of("Spirited Away", 2001, Genre.FAMILY, "Hayao Miyazaki", State.RESERVED, "For you"),
          here("Man with a Movie Camera", 1929, Genre.DOCUMENTARY, "Dziga Vertov"),
          of("Kind of Blue", 1959, Genre.ALBUM, "Miles Davis", State.BURNABLE, "About 9 min"),
          here("Tetris", 1984, Genre.GAME, "Alexey Pajitnov"),
          here("The Seventh Seal", 1957, Genre.FANTASY, "Ingmar Bergman"),
          here("Paths of Glory", 1957, Genre.WAR, "Stanley Kubrick"),
          here("2001: A Space Odyssey", 1968, Genre.SCIENCE_FICTION, "Stanley Kubrick"),
          of("Alien", 1979, Genre.HORROR, "Ridley Scott", State.AGE_LIMITED, "18 and over"),
          here("In the Mood for Love", 2000, Genre.ROMANCE, "Wong Kar-wai"),
          here(
              "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
              1964,
              Genre.COMEDY,
              "Stanley Kubrick"),
          here("Parasite", 2019, Genre.DRAMA, "Bong Joon-ho"),
          here("Die Hard", 1988, Genre.ACTION, "John McTiernan"),
          here("Vertigo", 1958, Genre.THRILLER, "Alfred Hitchcock"),
          here("七人の侍", 1954, Genre.ACTION, "Akira Kurosawa"),
          here("Amélie", 2001, Genre.ROMANCE, "Jean-Pierre Jeunet"),
          here("Donaudampfschifffahrtsgesellschaft", 1931, Genre.DOCUMENTARY, ""));

  private static SampleTitle here(String title, int year, Genre genre, String maker) {
    return of(title, year, genre, maker, State.HERE, NIGHT);
  }

  private static SampleTitle of(
      String title, int year, Genre genre, String maker, State state, String line) {
    return new SampleTitle(title, year, genre, maker, state, line);
  }

  CoverCard card(String cover) {
    String format = genre == Genre.ALBUM ? "CD" : year > 2000 ? "Blu-ray" : "DVD";
    return new CoverCard("/styleguide", cover, title, format, line, state);
  }
}
