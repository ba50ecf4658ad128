package rondo.simulator.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.machine.command.FencingToken;
import rondo.machine.control.Machine;
import rondo.machine.report.MachineReport;
import rondo.simulator.fault.Fault;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.MachineSimulator;
import rondo.simulator.start.MachineSimulatorConfig;
import rondo.simulator.start.SampleStock;
import rondo.simulator.truth.Truth;

/** Bad input at every form of the machine room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomFormsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private final HttpClient client = HttpClient.newHttpClient();
  private MachineSimulator machine;

  @BeforeAll
  void start(@TempDir Path folder) {
    machine =
        MachineSimulator.start(
            new MachineSimulatorConfig(
                "Old Harbour",
                folder.resolve("machine.json"),
                MachineFile.sample(),
                20,
                SampleStock.cases(),
                0,
                "a secret of tests only",
                0,
                List.of(new NamedCard("approved", "track one", "track two"))),
            InstantSource.system(),
            System::nanoTime);
  }

  @AfterEach
  void mend() {
    machine.faults().clearAll();
    machine.hands().walkOff();
  }

  @AfterAll
  void stop() {
    client.close();
    machine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hands|",
        "/hands|deed=",
        "/hands|deed=levitate",
        "/hands|deed=hold",
        "/hands|deed=hold&case=",
        "/hands|deed=hold&case=no+such+thing",
        "/hands|deed=insert&case=..%2F..%2Fetc",
        "/hands|deed=insert",
        "/hands|%",
        "/cards|",
        "/cards|card=",
        "/cards|card=platinum",
        "/cards|card=APPROVED",
        "/faults|",
        "/faults|fault=Carousel+motor",
        "/faults|fault=Carousel+motor&value=",
        "/faults|fault=Carousel+motor&value=banana",
        "/faults|fault=Warp+drive&value=once",
        "/faults|fault=Warp+drive&value=off",
        "/faults|value=once",
        "/faults|fault=Label+of+nothing&value=worn",
        "/faults/some|"
      })
  void a_form_that_means_nothing_is_refused_and_changes_nothing(String form) throws Exception {
    machine.faults().set(new Fault.CameraDark());
    Truth before = machine.view().truth();
    String[] parts = form.split("\\|", -1);
    assertThat(post(parts[0], FORM, parts[1]).statusCode()).isBetween(400, 499);
    assertThat(machine.view().truth()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
  void another_kind_of_body_is_refused(String type) throws Exception {
    Truth before = machine.view().truth();
    assertThat(post("/hands", type, "{\"deed\":\"walk-off\"}").statusCode()).isBetween(400, 499);
    assertThat(machine.view().truth()).isEqualTo(before);
  }

  @Test
  void a_body_longer_than_any_form_is_refused() throws Exception {
    String huge = "deed=hold&case=" + "x".repeat(100_000);
    Truth before = machine.view().truth();
    assertThat(post("/hands", FORM, huge).statusCode()).isBetween(400, 499);
    assertThat(machine.view().truth()).isEqualTo(before);
  }

  @Test
  void a_form_posted_by_another_site_is_refused() throws Exception {
    HttpResponse<String> answer =
        client.send(
            to("/faults/none")
                .header("Content-Type", FORM)
                .header("Origin", "http://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hands", "/cards", "/faults", "/faults/none"})
  void looking_at_a_form_does_not_send_it(String path) throws Exception {
    machine.faults().set(new Fault.CameraDark());
    HttpResponse<String> answer =
        client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(machine.faults().active()).containsExactly(new Fault.CameraDark());
  }

  @ParameterizedTest
  @ValueSource(strings = {"once", "stuck"})
  void setting_a_switch_again_leaves_it_set(String value) throws Exception {
    post("/faults", FORM, "fault=Arm+motor&value=" + value);
    post("/faults", FORM, "fault=Arm+motor&value=" + value);
    assertThat(machine.faults().active()).hasSize(1);
    post("/faults", FORM, "fault=Arm+motor&value=off");
    assertThat(machine.faults().active()).isEmpty();
  }

  @Test
  void a_label_worn_once_can_still_be_renewed_when_another_case_is_at_hand() throws Exception {
    machine.faults().set(new Fault.LabelWorn(SampleStock.code(3)));
    String name = "Label of The Night Ferry 3, " + SampleStock.code(3);
    HttpResponse<String> page = client.send(to("/").build(), HttpResponse.BodyHandlers.ofString());
    assertThat(page.body()).contains("value=\"" + name + "\"");
    String form = "fault=" + name.replace(" ", "+").replace(",", "%2C") + "&value=off";
    assertThat(post("/faults", FORM, form).statusCode()).isEqualTo(303);
    assertThat(machine.faults().active()).isEmpty();
  }

  @Test
  void a_live_page_gets_no_page_for_an_answer() throws Exception {
    HttpResponse<String> answer =
        client.send(
            to("/hands")
                .header("Content-Type", FORM)
                .header("X-Screen", "1")
                .POST(HttpRequest.BodyPublishers.ofString("deed=walk-off"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(204);
  }

  @Test
  void a_program_is_told_in_plain_words_what_hands_could_not_do() throws Exception {
    assertThat(plainly("/hands", "deed=take")).isEqualTo("There is nothing to take.");
    assertThat(plainly("/hands", "deed=walk-off")).isEmpty();
  }

  @Test
  void a_card_of_ones_own_is_swiped_as_it_is_unless_no_stripe_holds_so_much() throws Exception {
    BlockingQueue<MachineReport> reports = new LinkedBlockingQueue<>();
    Machine controlled = machine.open();
    controlled.attach(new FencingToken(1), reports::add);
    assertThat(plainly("/cards", "track1=%25B1%3F&track2=%3B2%3F")).isEmpty();
    assertThat(reports.poll(10, TimeUnit.SECONDS))
        .isEqualTo(new MachineReport.Swiped("%B1?", ";2?"));
    String huge = "track2=" + "1".repeat(257);
    assertThat(post("/cards", FORM, huge).statusCode()).isEqualTo(400);
    controlled.close();
  }

  private String plainly(String path, String form) throws IOException, InterruptedException {
    HttpRequest request =
        to(path)
            .header("Content-Type", FORM)
            .header("Accept", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> post(String path, String type, String form)
      throws IOException, InterruptedException {
    return client.send(
        to(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + machine.roomPort() + path))
        .timeout(Duration.ofSeconds(20));
  }
}
