package rondo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pieces of the launcher, run by the shell that runs them for users. */
class LauncherTest {
  private static final String PASSED = "  <testcase name=\"t\" time=\"0.1\"/>\n";

  private static final String PREAMBLE =
      "set -euo pipefail; say() { echo \"rondo: $*\" >&2; }; . ../launcher/java.sh; ";

  @TempDir Path folder;

  record Ended(int exit, String output) {}

  @Test
  void a_new_enough_java_home_is_taken() throws Exception {
    Path jdk = jdk("with space/25", "25.0.3");
    assertThat(shell(PREAMBLE + "find_java; echo $JAVA_HOME", Map.of("JAVA_HOME", jdk.toString())))
        .isEqualTo(new Ended(0, jdk + "\n"));
  }

  @Test
  void an_old_java_home_is_passed_over_for_a_newer_java_on_the_path() throws Exception {
    Path old = jdk("17", "17.0.15");
    Path fresh = jdk("26", "26");
    Map<String, String> environment =
        Map.of("JAVA_HOME", old.toString(), "PATH", fresh + "/bin:" + System.getenv("PATH"));
    assertThat(shell(PREAMBLE + "find_java; echo $JAVA_HOME", environment))
        .isEqualTo(new Ended(0, fresh + "\n"));
  }

  @Test
  void a_java_without_a_compiler_is_passed_over() throws Exception {
    Path runtime = jdk("25", "25.0.1");
    Files.delete(runtime.resolve("bin/javac"));
    assertThat(shell(PREAMBLE + "is_new_enough '" + runtime + "' || echo no", Map.of()).output())
        .isEqualTo("no\n");
  }

  @Test
  void where_there_is_no_java_it_says_what_to_install() throws Exception {
    Ended ended = shell(PREAMBLE + "LEAST_JAVA=99; find_java", Map.of());
    assertThat(ended.exit()).isEqualTo(69);
    assertThat(ended.output()).contains("no JDK 99 or newer", "Temurin 25", "JAVA_HOME=");
  }

  @Test
  void the_last_line_adds_up_the_reports_of_all_modules() throws Exception {
    report("one", PASSED + ended("error") + ended("failure") + ended("skipped") + PASSED);
    report("two", PASSED.repeat(7));
    assertThat(count()).isEqualTo("9 2 1\n");
  }

  @Test
  void what_a_nested_class_failed_at_counts_though_the_head_of_its_report_forgets_it()
      throws Exception {
    report("one", ended("failure"));
    assertThat(count()).isEqualTo("0 1 0\n");
  }

  @Test
  void without_reports_nothing_has_passed() throws Exception {
    assertThat(count()).isEqualTo("0 0 0\n");
  }

  @Test
  void a_program_that_is_missing_is_a_failure_and_never_left_out_in_silence() throws Exception {
    String script =
        "HOME_OF_RONDO='"
            + folder
            + "'; say() { echo \"rondo: $*\"; }; . ../launcher/test.sh; install_package() { false; };"
            + " ensure_program false espeak-ng small 'it is heard' --without-voice; echo went on";
    Ended ended = shell(script, Map.of());
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.output())
        .contains("apt-get install espeak-ng", "--without-voice")
        .endsWith("0 passed, 1 failed\n");
  }

  @Test
  void what_is_left_out_is_named_as_junit_reads_it() throws Exception {
    String script = ". ../launcher/test.sh; join_tags; join_tags voice; join_tags deep voice";
    assertThat(shell(script, Map.of()).output()).isEqualTo("\nvoice\ndeep|voice\n");
  }

  @Test
  void only_what_goes_into_the_jars_makes_a_new_build() throws Exception {
    write("pom.xml", "a");
    write("m/pom.xml", "a");
    write(".mvn/maven.config", "a");
    write("m/src/main/java/A.java", "a");
    String first = state();
    write("m/src/test/java/A.java", "b");
    write("README.md", "b");
    assertThat(state()).isEqualTo(first);
    write("m/src/main/java/A.java", "b");
    String changed = state();
    assertThat(changed).isNotEqualTo(first);
    Files.move(folder.resolve("m/src/main/java/A.java"), folder.resolve("m/src/main/java/B.java"));
    assertThat(state()).isNotEqualTo(changed).isNotEqualTo(first);
  }

  @Test
  void maven_keeps_its_things_at_home_whatever_the_list_of_users_says() throws Exception {
    assertThat(homeOfMaven("/usr/games", folder)).isEqualTo(folder + "/.m2");
    assertThat(homeOfMaven(folder.toString(), folder)).as("its own choice").isEmpty();
    assertThat(homeOfMaven("", folder)).as("a user without a name").isEmpty();
    assertThat(homeOfMaven("/nonexistent", folder.resolve("away"))).isEqualTo("/c/target/maven");
  }

  private String homeOfMaven(String listed, Path home) throws Exception {
    String script =
        "HOME_OF_RONDO=/c; getent() { echo 'me:x:1:1::%s:'; }; . ../launcher/build.sh; home_of_maven";
    return shell(script.formatted(listed), Map.of("HOME", home.toString())).output();
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String state() throws Exception {
    String script =
        "HOME_OF_RONDO='" + folder + "'; JAVA_HOME=/jdk; . ../launcher/build.sh; state_of_sources";
    return shell(script, Map.of()).output();
  }

  private String count() throws Exception {
    String script = "HOME_OF_RONDO='" + folder + "'; . ../launcher/test.sh; count_reports";
    return shell(script, Map.of()).output();
  }

  /** As the reports of nested classes are: their head counts nothing. */
  private void report(String module, String cases) throws IOException {
    Path reports = Files.createDirectories(folder.resolve(module + "/target/surefire-reports"));
    Files.writeString(
        reports.resolve("TEST-a.xml"),
        "<?xml version=\"1.0\"?>\n<testsuite name=\"a\" tests=\"0\" failures=\"0\">\n"
            + cases
            + "</testsuite>\n");
  }

  private static String ended(String how) {
    return "  <testcase name=\"t\" time=\"0.1\">\n    <" + how + "/>\n  </testcase>\n";
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = folder.toRealPath().resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = Files.writeString(jdk.resolve("bin").resolve(program), "#!/bin/sh\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static Ended shell(String script, Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
