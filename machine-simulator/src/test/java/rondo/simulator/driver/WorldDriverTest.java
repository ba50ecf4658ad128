package rondo.simulator.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.contract.ContractController;
import rondo.machine.control.Machine;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;
import rondo.simulator.camera.LabelCamera;
import rondo.simulator.fault.Fault;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.SampleStock;
import rondo.simulator.truth.MachineLog;
import rondo.simulator.truth.Truth;
import rondo.simulator.truth.TruthFile;
import rondo.simulator.world.World;

/** Who commands the world's thread, and what stands on disk before anybody hears of it. */
class WorldDriverTest {
  private static final Geometry GEOMETRY = MachineFile.sample().faster(50);
  @TempDir Path folder;
  private WorldDriver driver;

  @BeforeEach
  void start() {
    Truth truth = Truth.fresh(GEOMETRY.paneMm(), SampleStock.cases());
    World world = new World(GEOMETRY, truth, new LabelCamera());
    driver =
        WorldDriver.start(world, TruthFile.open(file()), InstantSource.system(), System::nanoTime);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void who_never_took_command_moves_nothing_whatever_token_it_writes_on_its_order() {
    Machine stranger = driver.open();
    stranger.order(order(1, 99));
    assertThat(driver.view().truth().greatestToken()).isZero();
    assertThat(driver.view().truth().underWay()).isEmpty();
    assertThat(MachineLog.beside(file())).isEmpty();
  }

  @Test
  void an_order_under_another_token_than_the_one_attached_with_is_refused() {
    var reports = new LinkedBlockingQueue<MachineReport>();
    Machine machine = driver.open();
    machine.attach(new FencingToken(5), reports::add);
    machine.order(order(1, 6));
    assertThat(driver.view().truth().greatestToken()).isEqualTo(5);
    assertThat(reports)
        .singleElement()
        .isInstanceOfSatisfying(
            MachineReport.Failed.class,
            failed -> assertThat(failed.trouble()).isEqualTo(Trouble.STALE_TOKEN));
  }

  @Test
  void who_loses_command_hears_it_once_and_then_nothing() throws InterruptedException {
    var older = new LinkedBlockingQueue<MachineReport>();
    Machine machine = driver.open();
    machine.attach(new FencingToken(5), older::add);
    ContractController newer = new ContractController(driver.open(), new FencingToken(6));
    newer.done(new Action.Home());
    machine.order(order(1, 5));
    driver.hands().swipe("one", "two");
    assertThat(driver.view()).isNotNull();
    assertThat(older).singleElement().isInstanceOf(MachineReport.Lost.class);
  }

  @Test
  void a_swipe_reaches_only_the_controller_in_command() {
    ContractController first = new ContractController(driver.open(), new FencingToken(5));
    driver.hands().swipe("one", "two");
    assertThat(first.next()).isEqualTo(new MachineReport.Swiped("one", "two"));
    assertThat(first.heard().toString()).doesNotContain("one");
  }

  @Test
  void what_a_report_says_stands_in_the_file_when_it_is_heard() {
    ContractController controller = new ContractController(driver.open(), new FencingToken(5));
    controller.done(new Action.Home());
    Truth kept = TruthFile.open(file()).read().orElseThrow();
    assertThat(kept.homed()).isTrue();
    assertThat(kept.underWay()).isEmpty();
    assertThat(kept).isEqualTo(driver.view().truth());
    driver.faults().set(new Fault.CameraDark());
    assertThat(TruthFile.open(file()).read().orElseThrow().faults()).hasSize(1);
  }

  @Test
  void a_disk_that_refuses_ends_the_world_and_nothing_is_told_that_is_not_kept() throws Exception {
    var reports = new LinkedBlockingQueue<MachineReport>();
    Machine machine = driver.open();
    machine.attach(new FencingToken(5), reports::add);
    assertThat(driver.view().truth().greatestToken()).isEqualTo(5);
    takeTheDiskAway();
    machine.order(order(1, 5));
    assertThat(reports.poll(20, TimeUnit.SECONDS)).isInstanceOf(MachineReport.Lost.class);
    machine.order(order(2, 5));
    assertThat(reports.poll(20, TimeUnit.SECONDS)).isInstanceOf(MachineReport.Lost.class);
    assertThatThrownBy(() -> driver.hands().hold("a book")).isInstanceOf(WorldEndedException.class);
  }

  @Test
  void a_hand_that_the_disk_does_not_keep_ends_the_world_too() throws Exception {
    var reports = new LinkedBlockingQueue<MachineReport>();
    driver.open().attach(new FencingToken(5), reports::add);
    assertThat(driver.view().truth().greatestToken()).isEqualTo(5);
    takeTheDiskAway();
    assertThatThrownBy(() -> driver.hands().hold("a book")).hasMessageContaining("machine.json");
    assertThat(reports.poll(20, TimeUnit.SECONDS)).isInstanceOf(MachineReport.Lost.class);
  }

  @Test
  void watchers_see_each_change_until_they_stop_watching() throws Exception {
    var seen = new LinkedBlockingQueue<WorldView>();
    AutoCloseable watching = driver.watch(seen::add);
    driver.faults().set(new Fault.CameraDark());
    assertThat(seen.poll(20, TimeUnit.SECONDS)).isNotNull();
    watching.close();
    seen.clear();
    driver.faults().clearAll();
    assertThat(driver.view().truth().faults()).isEmpty();
    assertThat(seen).isEmpty();
  }

  private void takeTheDiskAway() throws IOException {
    try (var files = Files.list(folder.resolve("machine"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder.resolve("machine"));
  }

  private Path file() {
    return folder.resolve("machine").resolve("machine.json");
  }

  private static Order order(long number, long token) {
    return new Order(number, new FencingToken(token), Optional.empty(), new Action.Home());
  }
}
