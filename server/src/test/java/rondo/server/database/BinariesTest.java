package rondo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
  @TempDir Path temp;

  @Test
  void unpacking_tells_how_far_it_is_and_happens_once() {
    List<StartStep> steps = new ArrayList<>();
    Binaries first = Binaries.unpack(temp, Platform.current(), steps::add);
    assertThat(steps)
        .startsWith(new StartStep.Unpacking(0))
        .endsWith(new StartStep.Unpacking(100))
        .doesNotHaveDuplicates();
    steps.clear();
    assertThat(Binaries.unpack(temp, Platform.current(), steps::add)).isEqualTo(first);
    assertThat(steps).isEmpty();
  }

  @Test
  void the_programs_are_of_the_version_that_names_the_folder() {
    Binaries binaries = Binaries.unpack(TestPostgres.binaries(), Platform.current(), step -> {});
    var answer =
        Command.run(
            List.of(binaries.program("postgres").toString(), "--version"),
            temp,
            Duration.ofSeconds(10));
    String plain = Binaries.VERSION.replaceFirst("\\.0$", "");
    assertThat(answer.output()).isEqualTo("postgres (PostgreSQL) " + plain);
  }

  @Test
  void files_emptied_by_a_power_cut_and_parts_of_a_dead_process_are_replaced() throws IOException {
    Binaries first = Binaries.unpack(temp, Platform.current(), step -> {});
    Files.writeString(first.program("postgres"), "");
    Path leftover = Files.createDirectory(temp.resolve(".unpacking-99999999-1"));
    Binaries again = Binaries.unpack(temp, Platform.current(), step -> {});
    assertThat(again.program("postgres")).isNotEmptyFile();
    assertThat(leftover).doesNotExist();
  }

  @Test
  void a_machine_without_binaries_is_told_what_to_do() {
    assertThatThrownBy(() -> Platform.of("SunOS", "sparcv9"))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("SunOS")
        .hasMessageContaining("--database URL");
    assertThat(Platform.of("Mac OS X", "aarch64").resource())
        .isEqualTo("postgres-darwin-arm_64.txz");
    assertThat(Platform.of("Windows 11", "amd64").resource())
        .isEqualTo("postgres-windows-x86_64.txz");
    assertThat(Platform.of("Linux", "aarch64").resource()).isEqualTo("postgres-linux-arm_64.txz");
  }
}
