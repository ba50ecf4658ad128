package rondo.simulator.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.hands.HandResult;
import rondo.simulator.start.MachineSimulator;
import rondo.simulator.start.MachineSimulatorConfig;
import rondo.simulator.start.SampleStock;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;

class StreetTest {
  private static final String CARRIED = SampleStock.code(9);

  @TempDir private Path folder;
  private Street street = new Street();

  @SuppressWarnings("NullAway.Init") // started before each test
  private MachineSimulator harbour;

  @SuppressWarnings("NullAway.Init") // started before each test
  private MachineSimulator market;

  @BeforeEach
  void start() {
    harbour = machine("Old Harbour", SampleStock.cases());
    market = machine("Market", List.of());
  }

  @AfterEach
  void stop() {
    harbour.close();
    market.close();
  }

  private MachineSimulator machine(String name, List<Case> cases) {
    return MachineSimulator.start(
        new MachineSimulatorConfig(
            name,
            folder.resolve(name).resolve("machine.json"),
            MachineFile.sample(),
            20,
            cases,
            0,
            "a secret of tests only",
            0,
            List.of()),
        street,
        InstantSource.system(),
        System::nanoTime);
  }

  @Test
  void a_case_in_a_hand_is_carried_to_another_machine_and_is_there_alone() {
    assertThat(street.carry(CARRIED, "Old Harbour", "Market")).isEqualTo(new HandResult.Done());

    assertThat(harbour.view().truth().named(CARRIED)).isEmpty();
    assertThat(market.view().truth().named(CARRIED))
        .hasValue(SampleStock.disc(9, new Place.Outside()));
  }

  @Test
  void a_case_that_is_held_before_the_door_is_held_there_no_more_when_it_is_carried_away() {
    harbour.hands().hold(CARRIED);

    street.carry(CARRIED, "Old Harbour", "Market");

    assertThat(harbour.view().truth().held()).isEmpty();
  }

  @Test
  void what_stands_in_a_slot_cannot_be_carried_away() {
    assertThat(street.carry(SampleStock.code(1), "Old Harbour", "Market"))
        .isInstanceOf(HandResult.NotPossible.class);
    assertThat(market.view().truth().cases()).isEmpty();
  }

  @Test
  void nobody_finds_the_way_to_a_machine_that_has_gone() {
    market.close();

    assertThat(street.from("Old Harbour")).isEmpty();
    assertThat(street.carry(CARRIED, "Old Harbour", "Market"))
        .isInstanceOf(HandResult.NotPossible.class);
    assertThat(harbour.view().truth().named(CARRIED)).isPresent();
  }

  @Test
  void a_stop_in_mid_way_leaves_the_case_in_one_place_after_the_next_start() {
    market.hands().bring(SampleStock.disc(9, new Place.Outside()));
    stop();
    street = new Street();

    start();

    assertThat(harbour.view().truth().named(CARRIED)).isPresent();
    assertThat(market.view().truth().named(CARRIED)).isEmpty();
  }

  @Test
  void things_without_a_label_may_lie_at_every_machine() {
    market.hands().bring(SampleStock.disc(7, new Place.Outside()));
    market.hands().bring(Case.sample("a book", Make.BOOK, "Long Stories"));
    stop();
    street = new Street();

    start();

    assertThat(harbour.view().truth().named("a book")).isPresent();
    assertThat(market.view().truth().named("a book")).isPresent();
  }

  @Test
  void a_case_is_carried_by_the_machine_rooms_form() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI room = URI.create("http://localhost:" + harbour.roomPort());
      String page = client.send(get(room), BodyHandlers.ofString()).body();
      assertThat(page).contains("Carry The Night Ferry 9 to Market");

      String form = "deed=carry&to=Market&case=" + CARRIED;
      client.send(post(room.resolve("/hands"), form), BodyHandlers.discarding());
    }

    assertThat(market.view().truth().named(CARRIED)).isPresent();
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private static HttpRequest post(URI address, String form) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }
}
