package rondo.protocol.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rondo.base.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a version of the protocol looks like, for ever. Files of a new message are made by {@code
 * mvn -pl protocol -am test -Dtest=GoldenFilesTest -Drondo.golden.add=true}; a file that is there
 * is never written again.
 */
class GoldenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Path NEWEST = FOLDER.resolve(String.valueOf(ProtocolVersion.NEWEST));
  private static final String SUMS = "SHA256SUMS";
  private static final JsonMapper JSON = StrictJson.wire().mapper();

  @BeforeAll
  static void add_what_is_missing() throws IOException {
    if (Boolean.getBoolean("rondo.golden.add")) {
      Files.createDirectories(NEWEST);
      for (Map.Entry<String, Message> example : Examples.all().entrySet()) {
        Path file = NEWEST.resolve(example.getKey() + ".json");
        if (!Files.exists(file)) {
          byte[] content = StrictJson.wire().write(example.getValue());
          Files.write(file, content, StandardOpenOption.CREATE_NEW);
          Files.writeString(
              NEWEST.resolve(SUMS),
              sha256(content) + "  " + file.getFileName() + "\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
        }
      }
    }
  }

  @Test
  void every_sealed_subtype_has_an_example_and_a_golden_file() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    WireNames.KINDS.forEach((kind, sealed) -> {
      for (Class<?> type : sealed.getPermittedSubclasses()) {
        names.add(kind + '.' + WireNames.of(sealed, type));
      }
    });
    assertThat(Examples.all().keySet()).isEqualTo(names);
    assertThat(golden(NEWEST).keySet()).isEqualTo(names);
  }

  @Test
  void today_s_messages_are_written_as_the_newest_golden_files_have_them() throws IOException {
    Map<String, String> golden = golden(NEWEST);
    Examples.all()
        .forEach((name, message) ->
            assertThat(StrictJson.wire().writeText(message)).as(name).isEqualTo(golden.get(name)));
  }

  @Test
  void golden_files_of_every_version_still_spoken_are_understood() throws IOException {
    for (int version = ProtocolVersion.OLDEST; version <= ProtocolVersion.NEWEST; version++) {
      for (var file : golden(FOLDER.resolve(String.valueOf(version))).entrySet()) {
        assertThat(StrictJson.wire().readText(file.getValue(), Message.class))
            .as(version + " " + file.getKey())
            .isEqualTo(Examples.asOf(version, file.getKey()));
      }
    }
  }

  @Test
  void fields_that_a_later_version_adds_are_ignored_wherever_they_stand() throws IOException {
    for (var file : golden(NEWEST).entrySet()) {
      JsonNode grown = withMoreFields(JSON.readTree(file.getValue()));
      assertThat(StrictJson.wire().readText(JSON.writeValueAsString(grown), Message.class))
          .as(file.getKey())
          .isEqualTo(Examples.all().get(file.getKey()));
    }
  }

  @Test
  void no_build_has_changed_a_golden_file() throws IOException {
    try (var versions = Files.list(FOLDER)) {
      for (Path version : versions.toList()) {
        List<String> sums = new ArrayList<>();
        for (String line : Files.readAllLines(version.resolve(SUMS))) {
          String name = line.substring(66);
          sums.add(sha256(Files.readAllBytes(version.resolve(name))) + "  " + name);
        }
        assertThat(sums).isEqualTo(Files.readAllLines(version.resolve(SUMS)));
        assertThat(sums).hasSameSizeAs(golden(version).keySet());
      }
    }
  }

  private static JsonNode withMoreFields(JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        object.forEach(GoldenFilesTest::withMoreFields);
        object.put("added-by-a-later-version", 1);
      }
      case ArrayNode array -> array.forEach(GoldenFilesTest::withMoreFields);
      default -> {
        return node;
      }
    }
    return node;
  }

  private static Map<String, String> golden(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var all = Files.list(folder)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".json")).toList()) {
        String name = file.getFileName().toString();
        files.put(name.substring(0, name.length() - 5), Files.readString(file));
      }
    }
    return files;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
