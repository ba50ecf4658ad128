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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;

/**
 * What a program for real recorders read from our random tables, recorded once with
 * src/test/peer/tocmanip.js. The sectors are written to target/random-tocs.bin for it.
 */
class OtherReaderTest {
  private static final ProgramArea AREA = DiscSize.MINUTES_74.programArea();
  private static final int TABLES = 1_000;

  @Test
  void an_independent_reader_sees_the_same_tracks_parts_and_free_area_in_1000_tables()
      throws IOException, NoSuchAlgorithmException {
    List<String> seen = new ArrayList<>();
    Path file = Files.createDirectories(Path.of("target")).resolve("random-tocs.bin");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int seed = 0; seed < TABLES; seed++) {
        Sector sector = new RandomToc(new SplittableRandom(seed), AREA).next().sector();
        out.write(sector.bytes());
        seen.add(hash(((TocReading.Sound) TocReader.read(sector, AREA)).contents()));
      }
    }
    assertThat(seen).isEqualTo(recorded());
  }

  private static List<String> recorded() throws IOException {
    try (InputStream in = OtherReaderTest.class.getResourceAsStream("other-reader.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String hash(TableOfContents contents) throws NoSuchAlgorithmException {
    List<String> lines = new ArrayList<>();
    lines.add("free " + words(contents.free()));
    contents.tracks().forEach(track -> lines.add("track " + words(track.parts())));
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
    return HexFormat.of().formatHex(hash).substring(0, 16);
  }

  private static String words(List<Part> parts) {
    return parts.stream()
        .map(part -> part.start() + "-" + part.end() + ":" + part.mode().bits())
        .collect(Collectors.joining(","));
  }
}
