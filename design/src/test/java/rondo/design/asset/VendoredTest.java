package rondo.design.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VendoredTest {
  private static final String ROOT = "rondo/design/";

  private final List<JsonNode> entries = manifest();

  @Test
  void every_file_is_the_one_the_manifest_names() throws Exception {
    assertThat(entries).hasSize(12);
    for (JsonNode entry : entries) {
      String file = entry.get("file").asString();
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(read(file));
      assertThat(HexFormat.of().formatHex(sha256))
          .as(file)
          .isEqualTo(entry.get("sha256").asString());
    }
  }

  @Test
  void every_file_comes_with_its_version_and_the_text_of_its_licence() throws Exception {
    for (JsonNode entry : entries) {
      assertThat(entry.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
      assertThat(entry.get("licence").asString()).isIn("0BSD", "ISC", "OFL-1.1");
      assertThat(read(entry.get("licenceText").asString())).hasSizeGreaterThan(300);
    }
  }

  @Test
  void nothing_foreign_lies_beside_the_manifest() {
    var listed = new TreeSet<String>();
    entries.forEach(entry -> listed.add(entry.get("file").asString()));

    var found = new TreeSet<String>();
    AssetFolder.read(ROOT + "glyph").keySet().forEach(file -> found.add("glyph/" + file));
    for (String path : AssetFolder.read(ROOT + "assets").keySet()) {
      if (path.startsWith("vendor/") || path.startsWith("font/") || path.equals("icons.svg")) {
        found.add("assets/" + path);
      }
    }
    assertThat(found).isEqualTo(listed);
  }

  private static List<JsonNode> manifest() {
    return JsonMapper.builder().build().readTree(read("vendored.json")).valueStream().toList();
  }

  private static byte[] read(String file) {
    try (InputStream in = VendoredTest.class.getClassLoader().getResourceAsStream(ROOT + file)) {
      assertThat(in).as(file).isNotNull();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
