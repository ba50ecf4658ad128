package rondo.base.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
  @TempDir Path folder;

  @Test
  void a_file_is_made_once_and_then_left_as_it_is() throws IOException {
    Path file = folder.resolve("a");
    assertThat(DurableFile.create(file, new byte[] {1})).isTrue();
    assertThat(DurableFile.create(file, new byte[] {2})).isFalse();
    assertThat(Files.readAllBytes(file)).containsExactly(1);
  }

  @Test
  void a_file_is_replaced_whole_and_no_draft_is_left() throws IOException {
    Path file = folder.resolve("a");
    DurableFile.replace(file, new byte[] {1, 2, 3});
    DurableFile.replace(file, new byte[] {4});
    assertThat(Files.readAllBytes(file)).containsExactly(4);
    DurableFile.create(folder.resolve("b"), new byte[] {1});
    assertThat(folder).isDirectoryNotContaining("glob:**.draft*");
  }

  @Test
  void only_the_owner_can_read_it() throws IOException {
    Path made = folder.resolve("made");
    Path replaced = folder.resolve("replaced");
    DurableFile.create(made, new byte[] {1});
    DurableFile.replace(replaced, new byte[] {1});
    for (Path file : new Path[] {made, replaced}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void a_folder_that_is_missing_is_named() {
    assertThatThrownBy(() -> DurableFile.replace(folder.resolve("no/file"), new byte[0]))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no/file");
  }

  @Test
  void a_target_that_cannot_be_replaced_leaves_no_draft_behind() throws IOException {
    Path occupied = folder.resolve("occupied/by");
    Files.createDirectories(occupied.resolve("folders"));
    assertThatThrownBy(() -> DurableFile.replace(occupied, new byte[] {1}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("by");
    assertThat(folder.resolve("occupied")).isDirectoryNotContaining("glob:**.draft*");
  }
}
