package rondo.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {
  @Test
  void every_library_may_be_used_under_a_permissive_licence() throws IOException {
    List<String> refused = new ArrayList<>();
    int seen = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar") && !jar.getFileName().toString().contains("SNAPSHOT")) {
        List<String> names = Licences.ofJar(jar);
        seen++;
        if (!Licences.arePermissive(names)) {
          refused.add(jar.getFileName() + " " + names);
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
    assertThat(refused).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GNU General Public License v3, false",
    "GNU AGPL v3, false",
    "GNU Lesser General Public License v2.1, false",
    "Commercial, false",
    "Apache-2.0, true",
    "The MIT License, true",
    "Eclipse Public License - v 1.0, true"
  })
  void a_licence_that_binds_our_users_is_refused(String name, boolean permissive) {
    assertThat(Licences.arePermissive(List.of(name))).isEqualTo(permissive);
  }

  @Test
  void of_two_licences_one_permissive_is_enough_and_none_is_not() {
    assertThat(Licences.arePermissive(List.of("GNU GPL", "Apache License 2.0"))).isTrue();
    assertThat(Licences.arePermissive(List.of())).isFalse();
  }

  @Test
  void a_licence_is_found_in_the_parent(@TempDir Path repository) throws IOException {
    pom(
        repository,
        "org/one/up",
        "up",
        "<groupId>org.one</groupId><licenses><license><name>GPL</name></license></licenses>");
    String parent =
        "<parent><groupId>org.one</groupId><artifactId>up</artifactId><version>1</version></parent>";
    Path low =
        pom(repository, "com/two/three/low", "low", parent + "<groupId>com.two.three</groupId>");
    assertThat(Licences.ofPom(low)).containsExactly("GPL");
    assertThat(Licences.ofJar(low.resolveSibling("low-1-linux.jar"))).containsExactly("GPL");
  }

  private static Path pom(Path repository, String folder, String name, String content)
      throws IOException {
    Path version = Files.createDirectories(repository.resolve(folder).resolve("1"));
    return Files.writeString(
        version.resolve(name + "-1.pom"), "<project>" + content + "</project>");
  }
}
