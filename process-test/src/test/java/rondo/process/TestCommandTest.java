package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./rondo test}, narrowed to one module by the arguments that it hands to Maven. */
class TestCommandTest {
  private Path place = Path.of("");

  @BeforeEach
  void make_a_place_that_everybody_can_pass() throws IOException {
    place = Files.createTempDirectory("rondo test ").toRealPath();
    permit(place, "rwx--x--x");
  }

  @AfterEach
  void tidy() throws Exception {
    new ProcessBuilder("rm", "-rf", place.toString()).start().waitFor();
  }

  @Test
  void an_ordinary_user_without_a_home_runs_it_in_a_closed_folder_with_spaces() throws Exception {
    Person person = Person.ordinary();
    Path home = Files.createDirectory(place.resolve("Ann's own"));
    permit(home, "rwx------");
    SourceClone clone = SourceClone.make(home.resolve("a clone"));
    person.owns(home);
    Child test =
        Child.start(
            place.resolve("said"),
            "test",
            person.command(place, List.of(clone.launcher(), "test", "--without-browser")),
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "HOME",
                "/nonexistent",
                "RONDO_MAVEN_ARGS",
                "--offline -Dmaven.legacyLocalRepo=true -pl base,browser-test"));
    try (test) {
      test.says("^[1-9]\\d* passed, 0 failed, without the browser stories$");
      assertThat(test.end()).isZero();
    }
    assertThat(clone.folder().resolve("base/target/surefire-reports")).isDirectory();
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
