package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever starts it, from wherever, whatever happened before: it runs, or says why it cannot. */
class AnywhereTest {
  private static final String RUNS = "Start page:\\s+(http://localhost:\\d+)";

  private final List<Child> started = new ArrayList<>();
  private Path place = Path.of("");

  /** Not a temporary folder of JUnit's: nobody but its owner could enter that. */
  @BeforeEach
  void make_a_place_that_everybody_can_pass() throws IOException {
    place = Files.createTempDirectory("rondo anywhere ").toRealPath();
    permit(place, "rwx--x--x");
  }

  @AfterEach
  void end_all() throws Exception {
    started.forEach(Child::close);
    new ProcessBuilder("sh", "-c", "chmod -R u+rwX \"$1\"; rm -rf \"$1\"", "sh", place.toString())
        .start()
        .waitFor();
  }

  static List<Person> people() {
    return Person.all();
  }

  @ParameterizedTest
  @MethodSource("people")
  void from_a_closed_folder_with_spaces_it_runs_and_runs_again_after_a_kill_of_everything(
      Person person) throws Exception {
    Path home = Files.createDirectory(place.resolve("Ann's own"));
    permit(home, "rwx------");
    BuiltClone clone = BuiltClone.make(home.resolve("a clone"));
    Path data = home.resolve("her data/of the demo");
    person.owns(home);
    if (!person.unshare()) { // else its database goes to /var/lib/rondo-postgres
      data = place.resolve("data where another user passes");
    }
    Child first = demo(person, clone, data);
    first.says(RUNS);
    assertThat(first.said()).contains("making an empty database").doesNotContain("building");
    List<ProcessHandle> family = first.family();
    assertThat(family).hasSizeGreaterThan(1);
    assertThat(data.resolve("server/postgres/cluster")).isDirectory();
    killAtOnce(family);
    Until.holds("all processes gone", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    makeReadOnly(clone.folder());
    Child second = demo(person, clone, data);
    second.says(RUNS);
    assertThat(second.said()).doesNotContain("making an empty database");
    assertThat(second.signal("TERM")).isNotEqualTo(69);
  }

  @Test
  void a_data_folder_that_cannot_be_written_is_named() throws IOException {
    Person person = Person.ordinary();
    Path closed = Files.createDirectory(place.resolve("not hers"));
    permit(closed, "r-xr-xr-x");
    Child refused = demo(person, clone(person), closed);
    assertThat(refused.end()).isEqualTo(69);
    assertThat(refused.said())
        .contains(closed.toString(), "cannot be written", "AccessDenied", "--data")
        .doesNotContain("\tat ");
  }

  @Test
  void a_disk_that_is_nearly_full_is_named_by_a_server_and_kept_for_returns_by_a_kiosk() {
    assumeTrue(Person.root(), "only root can make a small disk");
    Path data = place.resolve("disk/data");
    Child server = onSmallDisk(demo(data));
    assertThat(server.end()).isEqualTo(69);
    assertThat(server.said())
        .contains(data.toString(), "nearly full", "MB are free")
        .doesNotContain("\tat ");
    Child kiosk = onSmallDisk(List.of("kiosk", "--data", data.toString()));
    assertThat(kiosk.end()).isEqualTo(2);
    assertThat(kiosk.said()).contains("not enrolled yet");
  }

  private Child onSmallDisk(List<String> arguments) {
    String mount =
        "mkdir -p \"$1\" && mount -t tmpfs -o size=40m small \"$1\" && shift && exec \"$@\"";
    List<String> small =
        List.of("unshare", "-m", "sh", "-c", mount, "sh", place.resolve("disk").toString());
    return start(Stream.concat(small.stream(), Child.java(arguments).stream()));
  }

  @Test
  void a_stop_in_the_middle_of_a_start_leaves_nothing_behind() {
    Path data = place.resolve("data");
    Child demo = start(Child.java(demo(data)).stream());
    demo.says("starting the database on port");
    List<ProcessHandle> family = demo.family();
    assertThat(demo.signal("INT")).isEqualTo(130);
    assertThat(demo.said()).doesNotContain("Start page", "\tat ");
    Until.holds("all processes gone", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(data.resolve("server/postgres/cluster")).isDirectory();
    assertThat(data.resolve("server/postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_server_whose_page_has_no_port_ends_with_all_that_it_started() throws IOException {
    int port = FreePorts.first(0, 1);
    Path data = place.resolve("data");
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Child server =
          start(
              Child.java(
                  List.of(
                      "server",
                      "--data",
                      data.toString(),
                      "--port",
                      Integer.toString(port),
                      "--set",
                      "payment.port=" + taken.getLocalPort()))
                  .stream());
      server.says("the database is ready");
      List<ProcessHandle> family = server.family();
      assertThat(server.end()).isEqualTo(69);
      assertThat(server.said()).contains("port " + port + " is taken").doesNotContain("\tat ");
      assertThat(family).noneMatch(ProcessHandle::isAlive);
      assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }
  }

  private BuiltClone clone(Person person) {
    BuiltClone clone = BuiltClone.make(place.resolve("clone"));
    person.owns(clone.folder());
    return clone;
  }

  private Child demo(Person person, BuiltClone clone, Path data) {
    List<String> command = Stream.concat(Stream.of(clone.launcher()), demo(data).stream()).toList();
    return start(person.command(place, command).stream());
  }

  private static List<String> demo(Path data) {
    return List.of(
        "demo",
        "--data",
        data.toString(),
        "--port",
        Integer.toString(FreePorts.first(0, 1, 10, 30)),
        "--set",
        "speed=20");
  }

  private Child start(Stream<String> command) {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "JAVA_TOOL_OPTIONS",
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m",
            "HOME",
            "/nonexistent");
    Child child = Child.start(place.resolve("said"), "rondo", command.toList(), environment);
    started.add(child);
    return child;
  }

  /** One {@code kill} for all, so that none can tidy up after another. */
  private static void killAtOnce(List<ProcessHandle> family) throws Exception {
    List<String> kill = new ArrayList<>(List.of("kill", "-KILL"));
    family.forEach(process -> kill.add(Long.toString(process.pid())));
    new ProcessBuilder(kill).start().waitFor();
  }

  private static void makeReadOnly(Path folder) throws Exception {
    new ProcessBuilder("chmod", "-R", "a-w", folder.toString()).start().waitFor();
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
