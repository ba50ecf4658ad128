package rondo.simulator.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.contract.ContractController;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.machine.report.MachineReport;
import rondo.simulator.camera.LabelCamera;
import rondo.simulator.fault.Fault;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.MachineSimulator;
import rondo.simulator.start.MachineSimulatorConfig;
import rondo.simulator.start.SampleStock;

class MachineRoomTest {
  private static final NamedCard CARD = new NamedCard("approved", "track one", "track two");

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private MachineSimulator machine;

  @BeforeEach
  void start() {
    machine =
        MachineSimulator.start(
            new MachineSimulatorConfig(
                "Old Harbour",
                folder.resolve("machine.json"),
                MachineFile.sample(),
                8,
                SampleStock.cases(),
                0,
                "a secret of tests only",
                0,
                List.of(CARD)),
            InstantSource.system(),
            System::nanoTime);
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    machine.close();
  }

  @Test
  void the_page_shows_every_slot_and_what_really_stands_in_it() throws Exception {
    String page = get("/").body();
    assertThat(page.split("class=\"cell ", -1)).hasSize(103);
    assertThat(page).contains("Slot 2-17: The Night Ferry 3, " + SampleStock.code(3));
    assertThat(page).contains("Slot 2-19: free");
  }

  @Test
  void nothing_in_the_page_needs_a_style_or_script_of_its_own() throws Exception {
    HttpResponse<String> answer = get("/");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(answer.body()).doesNotContain("style=").doesNotContain("onclick");
    assertThat(Pattern.compile("<script(?! [^>]*src=)").matcher(answer.body()).find()).isFalse();
  }

  @Test
  void the_picture_beside_it_is_the_cameras() throws Exception {
    machine.hands().hold(SampleStock.code(9));
    Matcher address = Pattern.compile("src=\"(/camera/[^\"]+)\"").matcher(get("/").body());
    assertThat(address.find()).isTrue();
    HttpResponse<byte[]> png =
        client.send(to(address.group(1)).build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth())
        .isEqualTo(LabelCamera.WIDTH);
  }

  @Test
  void a_card_swiped_here_reaches_the_controller_and_no_page() throws Exception {
    ContractController controller = controller();
    assertThat(post("/cards", "card=approved").statusCode()).isEqualTo(303);
    assertThat(controller.next()).isEqualTo(new MachineReport.Swiped("track one", "track two"));
    assertThat(get("/").body()).doesNotContain("track one");
  }

  @Test
  void a_case_is_laid_in_and_taken_by_plain_forms() throws Exception {
    ContractController controller = controller();
    controller.done(new Action.Home());
    controller.done(new Action.DoorTo(DoorStop.OPEN));
    controller.done(new Action.ArmTo(ArmStop.MOUTH), new java.util.UUID(1, 2));
    post("/hands", "deed=insert&case=" + SampleStock.code(9));
    assertThat(place()).isEqualTo("mouth");
    post("/hands", "deed=take");
    assertThat(place()).isEqualTo("outside");
  }

  @Test
  void what_hands_cannot_do_is_said_in_a_sentence() throws Exception {
    post("/hands", "deed=take");
    assertThat(get("/").body()).contains("There is nothing to take.");
    assertThat(post("/hands", "deed=levitate").statusCode()).isEqualTo(400);
  }

  @Test
  void a_fault_is_set_changed_and_mended() throws Exception {
    post("/faults", "fault=Carousel+motor&value=once");
    assertThat(machine.faults().active()).containsExactly(new Fault.MotorJam(Axis.CAROUSEL, true));
    post("/faults", "fault=Carousel+motor&value=stuck");
    assertThat(machine.faults().active()).containsExactly(new Fault.MotorJam(Axis.CAROUSEL, false));
    assertThat(get("/").body()).contains("1 fault is set");
    post("/faults/none", "");
    assertThat(machine.faults().active()).isEmpty();
  }

  @Test
  @Timeout(60)
  void a_change_is_pushed_with_the_motion_to_draw() throws Exception {
    LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    var reading =
        client.sendAsync(
            to("/stream").header("Accept", "text/event-stream").build(),
            HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines)));
    String line = lines.poll(20, TimeUnit.SECONDS);
    assertThat(line).as("the stream is open before anything moves").isNotNull();
    ContractController controller = controller();
    controller.done(new Action.Home());
    String motion = "data-motion=\"CAROUSEL ";
    for (int turn = 1; turn <= 20 && !isTold(lines, motion); turn++) {
      controller.done(new Action.TurnTo(1 + turn % 2 * 17));
    }
    assertThat(isTold(lines, motion)).as("a fragment with a motion").isTrue();
    reading.cancel(true);
  }

  /** Of motions that end before anybody is told, nothing is told: so there are several. */
  private static boolean isTold(LinkedBlockingQueue<String> lines, String part) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }

  private ContractController controller() {
    return new ContractController(machine.open(), new FencingToken(1));
  }

  private String place() {
    return machine.view().truth().named(SampleStock.code(9)).orElseThrow().place().word();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return client.send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + machine.roomPort() + path))
        .timeout(Duration.ofSeconds(20));
  }
}
