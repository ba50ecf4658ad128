package rondo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  @Test
  void each_setting_is_shown_with_its_origin() {
    assertThat(run("config", "show", "--port", "9000", "--set", "log.days=7")).isZero();
    assertThat(out.toString())
        .containsPattern("port +9000 +flag --port")
        .containsPattern("log.days +7 +flag --log.days")
        .containsPattern("data +data +default");
  }

  @Test
  void a_refused_configuration_is_told_in_sentences_and_ends_with_78() {
    assertThat(run("config", "show", "--set", "prot=1", "--port", "70000")).isEqualTo(78);
    assertThat(err.toString())
        .contains("rondo: unknown setting prot (flag --prot); did you mean port?")
        .contains("a number from 1 to 65000 is expected")
        .doesNotContain("\tat ");
  }

  @Test
  void the_version_names_rondo_and_java() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("rondo 0.").contains("Java 2");
  }

  @Test
  void an_unknown_command_is_a_usage_error() {
    assertThat(run("dmeo")).isEqualTo(2);
  }
}
