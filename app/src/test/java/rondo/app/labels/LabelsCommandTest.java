package rondo.app.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rondo.app.Main;

class LabelsCommandTest {
  private final StringWriter said = new StringWriter();

  @Test
  void a_batch_is_one_pdf_and_one_png_a_disc(@TempDir Path folder) {
    Path out = folder.resolve("batch");
    assertThat(run(out, "--group", "12", "--from", "4711", "--count", "2", "--form", "RADIAL"))
        .isZero();
    assertThat(out.resolve("labels.pdf")).isNotEmptyFile();
    assertThat(out.resolve("D0000000047118.png")).isNotEmptyFile();
    assertThat(said.toString()).contains("2 radial labels");
  }

  @Test
  void numbers_that_no_code_has_are_refused_before_anything_is_written(@TempDir Path folder) {
    Path out = folder.resolve("none");
    assertThat(run(out, "--group", "10000", "--from", "1")).isEqualTo(2);
    assertThat(run(out, "--group", "1", "--from", "999999999999", "--count", "2")).isEqualTo(2);
    assertThat(run(out, "--group", "1", "--from", "1", "--count", "0")).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  private int run(Path folder, String... options) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(said));
    line.setErr(new PrintWriter(said));
    String[] all = new String[options.length + 4];
    all[0] = "labels";
    all[1] = "print";
    all[2] = "--folder";
    all[3] = folder.toString();
    System.arraycopy(options, 0, all, 4, options.length);
    return line.execute(all);
  }
}
