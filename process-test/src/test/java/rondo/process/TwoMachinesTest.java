package rondo.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.PaymentSimulator;

/** docs/operating.md, done as it says: a server here, a kiosk there, a copy taken and put back. */
class TwoMachinesTest {
  private static final Pattern PORT = Pattern.compile("\\b(8070|8080|8081|8090|8120|8130)\\b");

  @TempDir Path folder;

  private final OperatingPage page = OperatingPage.read();
  private final TwoNetworks networks = TwoNetworks.make();
  private final int shift = networks.apart() ? 0 : FreePorts.first(0, 10, 11, 20, 40, 47) - 8070;
  private final Map<String, Child> services = new LinkedHashMap<>();

  @AfterEach
  void end_all() {
    new ArrayList<>(services.values()).reversed().forEach(Child::close);
    networks.close();
  }

  @Test
  void the_page_brings_up_two_machines_and_a_copy_of_the_server_goes_on_where_it_was()
      throws Exception {
    for (OperatingPage.Block file : page.configurations()) {
      Path path = Path.of(here(file.machine(), file.title()));
      Files.createDirectories(path.getParent());
      Files.writeString(path, here(file.machine(), file.text()));
    }
    startByHand();

    String disc = customer("took (\\S+)");
    assertThat(records(disc, "OPEN")).isEqualTo("OPEN");
    Files.createDirectories(Path.of(here("A", "/var/backups")));
    obey(page.commands("A", "backup"));
    obey(page.commands("A", "restore"));
    assertThat(service("rondo-server").said()).doesNotContain("making an empty database");

    assertThat(customer("returned (\\S+)", disc)).isEqualTo(disc);
    assertThat(records(disc, "RETURNED")).isEqualTo("RETURNED");
    assertThat(captures()).as("the first night, once").isEqualTo(1);
  }

  @Test
  void systemd_understands_the_units() throws Exception {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(analyze), "no systemd here");
    List<String> command = new ArrayList<>(List.of(analyze.toString(), "verify", "--man=no"));
    for (OperatingPage.Block unit : page.units()) {
      Path file = folder.resolve(unit.title());
      Files.writeString(file, unit.text().replace("/opt/rondo/rondo", "/bin/true"));
      command.add(file.toString());
    }
    Process verify = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(verify.getInputStream().readAllBytes(), UTF_8);
    assertThat(said.lines().filter(line -> line.contains("rondo-"))).isEmpty();
    assertThat(verify.waitFor()).as(said).isZero();
  }

  private void startByHand() {
    for (String command : page.commands("A", "first")) {
      start("A", command);
    }
    Child server = service("rondo-server");
    String code = server.says("^enrolment code (.+)$");
    String fingerprint = server.says("^fingerprint (.+)$");
    server.says("^sign in, once, at (http://localhost:\\d+/sign-in/\\S+)$");
    for (String command : page.commands("B", "first")) {
      boolean machine = command.contains(" machine ");
      start(
          "B",
          command.replace("CODE", code).replace("FINGERPRINT", fingerprint)
              + (machine ? " --set speed=30" : ""));
      service(machine ? "rondo-machine" : "rondo-kiosk").says(" at http://localhost:");
    }
  }

  /** Runs {@code ./rondo COMMAND …} of the page; it is known by its unit's name from then on. */
  private void start(String machine, String command) {
    List<String> arguments = Arrays.stream(here(machine, command).split(" +")).skip(1).toList();
    Child child =
        Child.start(
            folder.resolve("said"),
            arguments.getFirst(),
            networks.on(machine, Child.java(arguments)),
            Map.of());
    services.put("rondo-" + arguments.getFirst(), child);
  }

  private Child service(String name) {
    return Objects.requireNonNull(services.get(name), name);
  }

  /** Commands for A's shell, among them those for its services. */
  private void obey(List<String> commands) throws Exception {
    for (String command : commands) {
      String[] words = command.split(" ");
      switch (command) {
        case String it when it.startsWith("systemctl stop ") -> service(words[2]).signal("TERM");
        case String it when it.startsWith("systemctl start ") -> {
          start("A", page.execStart(words[2]));
          service(words[2]).says("^server at");
        }
        default -> {
          var shell = new ProcessBuilder("sh", "-c", here("A", command)).redirectErrorStream(true);
          Process process = shell.start();
          String said = new String(process.getInputStream().readAllBytes(), UTF_8);
          assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
        }
      }
    }
  }

  private String customer(String says, String... disc) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    here("B", "8090"),
                    here("B", "8130"),
                    here("B", "/var/lib/rondo/machine/machine.json")),
                Arrays.stream(disc))
            .toList();
    return run("B", "CustomerProgram", arguments, says);
  }

  private String records(String disc, String state) {
    return run(
        "A",
        "RecordsProgram",
        List.of(here("A", "/var/lib/rondo/server"), disc, state),
        "(" + state + ")");
  }

  private String run(String machine, String program, List<String> arguments, String says) {
    List<String> java = Child.java("rondo.process." + program, arguments);
    try (Child child =
        Child.start(folder.resolve("said"), program, networks.on(machine, java), Map.of())) {
      return child.says(says);
    }
  }

  private long captures() throws IOException {
    return PaymentSimulator.entriesIn(Path.of(here("A", "/var/lib/rondo/payment/payment"))).stream()
        .filter(entry -> entry.approved() && entry.kind() == PaymentKind.CAPTURE)
        .count();
  }

  /** A text of the page with what is different here: folders, the address, ports if they must. */
  private String here(String machine, String text) {
    String root = folder.resolve(machine).toString();
    String placed =
        text.replace("/etc/rondo", root + "/etc/rondo")
            .replace("/var/", root + "/var/")
            .replace("192.0.2.10", networks.serverAddress());
    Matcher ports = PORT.matcher(placed);
    return ports.replaceAll(port -> Integer.toString(Integer.parseInt(port.group()) + shift));
  }
}
