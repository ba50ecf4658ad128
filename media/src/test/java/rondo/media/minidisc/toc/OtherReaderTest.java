package rondo.media.minidisc.toc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;

/**
 * What a program for real recorders reads from our random tables: asked where there is node, and
 * recorded for everywhere else. When the tables change, the recorded hashes are those that {@code
 * target/peer/other-reader.txt} has after a run with node.
 */
class OtherReaderTest {
  private static final ProgramArea AREA = DiscSize.MINUTES_74.programArea();
  private static final int TABLES = 1_000;

  /** One disc in so many has names and is built again, which the other reader takes long over. */
  private static final int WHOLE = 20;

  /** One disc as we made it, and what we read from its bytes. */
  private record Disc(boolean whole, Sector places, TableOfContents read, TextSector names) {
    static Disc random(int seed) {
      var random = new SplittableRandom(seed);
      Sector places = new RandomToc(random, AREA).next().sector();
      TableOfContents read = ((TocReading.Sound) TocReader.read(places, AREA)).contents();
      boolean whole = seed % WHOLE == 0;
      return new Disc(whole, places, read, names(whole ? read.tracks().size() : 0, random));
    }

    private static TextSector names(int tracks, RandomGenerator random) {
      TextSector names = TextSector.blank(1);
      for (int track = 1; track <= tracks; track++) {
        String name = "no. %d %s".formatted(track, "la".repeat(random.nextInt(9)));
        names = random.nextInt(3) == 0 ? names : names.with(track, name).orElse(names);
      }
      return names;
    }

    Sector sectorOfNames() {
      return whole ? names.sector() : Sector.ZERO;
    }

    String words() {
      List<String> words = new ArrayList<>(List.of("free " + parts(read.free())));
      for (int track = 1; track <= read.tracks().size(); track++) {
        words.add(
            "track %s \"%s\""
                .formatted(parts(read.tracks().get(track - 1).parts()), names.text(track)));
      }
      if (whole) {
        words.add("same bytes");
      }
      return String.join(";", words);
    }

    private static String parts(List<Part> parts) {
      return parts.stream()
          .map(part -> part.start() + "-" + part.end() + ":" + part.mode().bits())
          .collect(Collectors.joining(","));
    }
  }

  private static List<Disc> discs() {
    List<Disc> discs = new ArrayList<>();
    for (int seed = 0; seed < TABLES; seed++) {
      discs.add(Disc.random(seed));
    }
    return discs;
  }

  @Test
  void an_independent_reader_saw_the_same_tracks_parts_and_free_area_in_1000_tables()
      throws IOException {
    try (InputStream in = OtherReaderTest.class.getResourceAsStream("other-reader.txt")) {
      List<String> recorded =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(discs()).extracting(disc -> hash(disc.words())).isEqualTo(recorded);
    }
  }

  @Test
  void where_there_is_node_it_sees_them_now_with_their_names_and_builds_the_same_bytes()
      throws IOException, InterruptedException {
    Path folder = Path.of("target/peer");
    var other = OtherReader.in(folder);
    List<Disc> discs = discs();
    Path file = folder.resolve("random-discs.bin");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (Disc disc : discs) {
        out.write(disc.places().bytes());
        out.write(disc.sectorOfNames().bytes());
      }
    }
    List<String> seen = other.read(file);
    Files.write(
        folder.resolve("other-reader.txt"), seen.stream().map(OtherReaderTest::hash).toList());
    assertThat(seen).containsExactlyElementsOf(discs.stream().map(Disc::words).toList());
  }

  private static String hash(String line) {
    try {
      byte[] text = line.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
