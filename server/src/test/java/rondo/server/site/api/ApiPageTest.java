package rondo.server.site.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;
import rondo.server.site.SiteGround;

/** docs/api.md, line by line, in a shell. */
class ApiPageTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Pattern BLOCK =
      Pattern.compile("```sh\\n(.*?)```\\n```text\\n(.*?)```", Pattern.DOTALL);
  private static final String END = "----- end of block -----";
  private static final int PATIENCE_S = 60;

  @Test
  void each_line_of_the_page_answers_as_the_page_says() throws Exception {
    String page = Files.readString(page());
    List<String> blocks = new ArrayList<>();
    List<List<String>> expected = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      blocks.add(block.group(1));
      expected.add(block.group(2).lines().toList());
    }
    assertThat(blocks).hasSizeGreaterThan(5);
    assertThat(page.split("```sh", -1)).hasSize(blocks.size() + 1);
    try (var ground = SiteGround.open(DATABASE.jdbi(), new SettableClock("2026-11-25T20:12:00Z"))) {
      String script = String.join("\necho\necho '" + END + "'\n", blocks);
      String[] answers = shell(script.replace("http://localhost:8080", ground.url(""))).split(END);
      assertThat(answers).hasSameSizeAs(blocks);
      for (int i = 0; i < answers.length; i++) {
        assertThat(answers[i]).contains(expected.get(i));
      }
    }
  }

  private static Path page() {
    Path here = Path.of("docs/api.md");
    return Files.exists(here) ? here : Path.of("..").resolve(here);
  }

  private static String shell(String script) throws IOException, InterruptedException {
    Path file = Files.createTempFile("rondo-api", ".sh");
    Path output = Files.createTempFile("rondo-api", ".out");
    try {
      Files.writeString(file, "set -u\n" + script);
      Process shell =
          new ProcessBuilder("sh", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(shell.waitFor(PATIENCE_S, TimeUnit.SECONDS)).as("the page's lines end").isTrue();
      return Files.readString(output, UTF_8);
    } finally {
      Files.delete(file);
      Files.delete(output);
    }
  }
}
