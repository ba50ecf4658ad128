package rondo.server.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {
  @TempDir Path target;

  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  @Test
  void files_folders_and_links_come_out_with_their_permission_to_run() throws IOException {
    add("bin/", '5', "", "0000755", "");
    add("bin/run", '0', "hello", "0000755", "");
    add("share/plain", '0', "x".repeat(1000), "0000644", "");
    add("bin/link", '2', "", "0000777", "run");
    assertThat(unpack()).isEqualTo(1005);
    assertThat(Files.readString(target.resolve("bin/link"))).isEqualTo("hello");
    assertThat(target.resolve("bin/run")).isExecutable();
    assertThat(Files.getPosixFilePermissions(target.resolve("share/plain"))).hasSize(4);
    assertThat(target.resolve("share/plain")).content().hasSize(1000);
  }

  @Test
  void a_name_that_leads_out_is_refused() throws IOException {
    add("../evil", '0', "x", "0000644", "");
    assertRefused("out of the folder");
    assertThat(target.resolveSibling("evil")).doesNotExist();
  }

  @Test
  void a_link_that_leads_out_is_refused() throws IOException {
    add("link", '2', "", "0000777", "../../etc/passwd");
    assertRefused("out of the folder");
  }

  @Test
  void a_kind_of_entry_that_is_not_known_is_refused() throws IOException {
    add("device", '3', "", "0000644", "");
    assertRefused("entry type 3");
  }

  @Test
  void an_archive_that_is_cut_off_is_refused() throws IOException {
    add("file", '0', "x".repeat(600), "0000644", "");
    byte[] whole = archive.toByteArray();
    assertThatThrownBy(
            () -> new TarReader(new ByteArrayInputStream(whole, 0, 900), target).unpack())
        .hasMessageContaining("cut off");
  }

  private void assertRefused(String words) {
    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining(words);
  }

  private long unpack() throws IOException {
    archive.write(new byte[1024]);
    return new TarReader(new ByteArrayInputStream(archive.toByteArray()), target).unpack();
  }

  private void add(String name, char type, String content, String mode, String link)
      throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, mode);
    put(header, 124, "%011o".formatted(content.length()));
    header[156] = (byte) type;
    put(header, 157, link);
    archive.write(header);
    archive.write(content.getBytes(US_ASCII));
    archive.write(new byte[(512 - content.length() % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
