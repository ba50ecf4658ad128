package rondo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rondo.app.Main;
import rondo.app.setting.SystemTime;
import rondo.base.secret.SecretFolder;
import rondo.server.database.Database;
import rondo.server.database.DatabaseSettings;
import rondo.server.database.EmbeddedPostgres;
import rondo.server.database.EmbeddedPostgresSettings;
import rondo.server.sample.SampleData;

/** docs/import.md as a program: its commands and its files, beside a running database. */
class ImportPageTest {
  private static final Pattern FENCED =
      Pattern.compile("^```(sh|csv) ?(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path data;
  @TempDir Path lists;
  private String said = "";

  @Test
  void the_commands_and_files_of_the_page_do_what_it_says() throws Exception {
    var settings = EmbeddedPostgresSettings.in(data.resolve("postgres"), new SecureRandom());
    SecretFolder.open(data.resolve("secrets"), new SecureRandom());
    try (var postgres = EmbeddedPostgres.start(settings);
        var database =
            Database.open(
                postgres.database("rondo"),
                DatabaseSettings.standard("test")
                    .withPoolSize(2)
                    .withStatementTimeout(Duration.ofSeconds(30)))) {
      SampleData.install(database.jdbi(), SystemTime.calendar().instant());
      commands();
      files();
      mistakes();
    }
  }

  private void commands() throws IOException {
    List<String> lines =
        blocks().stream()
            .filter(block -> block.group(1).equals("sh"))
            .flatMap(block -> block.group(3).lines())
            .toList();
    assertThat(lines).hasSize(4);
    assertThat(run(lines.get(0))).isZero();
    assertThat(said).contains("rows in");
    assertThat(run(lines.get(1))).isZero();
    assertThat(said).contains("nothing was written yet: 0 added, 0 changed");
    assertThat(run(lines.get(2))).isZero();
    assertThat(said).contains("Taken: 0 added, 0 changed");
    assertThat(run(lines.get(3))).isZero();
    assertThat(said).contains("This very file was already taken");
  }

  private void files() throws IOException {
    for (MatchResult block : blocks()) {
      if (block.group(1).equals("csv")) {
        String name = block.group(2) + "-of-the-page.csv";
        Files.writeString(lists.resolve(name), block.group(3));
        assertThat(run("./rondo import " + block.group(2) + " " + name)).as(said).isZero();
        assertThat(said).contains("Taken: ");
      }
    }
  }

  private void mistakes() throws IOException {
    Files.writeString(lists.resolve("bad.csv"), "name,year\nX,soon\n");
    assertThat(run("./rondo import titles bad.csv --report out.csv")).isEqualTo(1);
    assertThat(said).contains("line 2, year: A year is wanted", "[soon]", "Nothing was taken");
    assertThat(Files.readString(lists.resolve("out.csv"))).contains("2,year,");
    assertThat(run("./rondo import prices bad.csv --dates day-first")).isEqualTo(1);
    assertThat(said).contains("missing:");
    assertThat(run("./rondo import recipes bad.csv")).isEqualTo(2);
    assertThat(run("./rondo import titles nothing.csv")).isEqualTo(1);
    assertThat(said).contains("There is no file");
  }

  private static List<MatchResult> blocks() throws IOException {
    return FENCED.matcher(Files.readString(Path.of("../docs/import.md"))).results().toList();
  }

  private int run(String command) {
    CommandLine line = Main.commandLine();
    var out = new StringWriter();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    String[] words =
        command
            .replace("./rondo ", "")
            .replaceAll("(\\S+\\.csv)", lists + "/$1")
            .concat(" --data " + data)
            .split(" ");
    int code = line.execute(words);
    said = out.toString();
    return code;
  }
}
