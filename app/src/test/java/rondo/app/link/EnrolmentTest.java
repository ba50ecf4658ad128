package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.base.time.SettableClock;
import rondo.kiosk.link.Enrolment;
import rondo.kiosk.link.EnrolmentOutcome;
import rondo.kiosk.link.KioskIdentity;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.enrolment.EnrolmentRequest;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.identity.Fingerprint;
import rondo.protocol.sealing.Seal;
import rondo.server.database.TestDatabase;

class EnrolmentTest {
  private static final int CUT = -1;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2030-05-01T12:00:00Z");
  private LinkHouse house;

  @BeforeEach
  void open() {
    house = new LinkHouse(DATABASE.jdbi(), folder, clock);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_code_makes_a_controller_a_kiosk_once() {
    KioskId kiosk = house.newKiosk();
    EnrolmentCode code = house.server().codes().issue(kiosk);
    KioskIdentity identity = enrolled(enrolment().enrol(code, ChainLink.START));
    assertThat(identity.kiosk()).isEqualTo(kiosk);
    assertThat(identity.epoch()).isEqualTo(1);
    assertThat(identity.pin()).isEqualTo(house.keys.certificate().pin());
    assertThat(refusal(enrolment().enrol(code, ChainLink.START))).isEqualTo("enrolment-refused");
    assertThat(house.epoch(identity, "state")).isEqualTo("LIVE");
  }

  @Test
  void of_many_controllers_that_race_for_a_code_one_wins() throws Exception {
    EnrolmentCode code = house.server().codes().issue(house.newKiosk());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var racers =
          IntStream.range(0, 6)
              .mapToObj(one -> threads.submit(() -> enrolment().enrol(code, ChainLink.START)))
              .toList();
      int winners = 0;
      for (Future<EnrolmentOutcome> racer : racers) {
        winners += racer.get() instanceof EnrolmentOutcome.Enrolled ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  void the_same_controller_that_lost_the_answer_gets_it_again() throws Exception {
    EnrolmentCode code = house.server().codes().issue(house.newKiosk());
    String sealed = sealed(code, FrameKey.of(new byte[32]));
    HttpResponse<String> first = post(sealed);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(post(sealed).body()).isEqualTo(first.body());
  }

  @Test
  void a_code_of_yesterday_or_of_nobody_is_refused_alike() {
    EnrolmentCode old = house.server().codes().issue(house.newKiosk());
    clock.advance(Duration.ofHours(24).plusSeconds(1));
    assertThat(enrolment().enrol(old, ChainLink.START))
        .isEqualTo(enrolment().enrol(EnrolmentCode.draw(house.random), ChainLink.START));
    assertThat(refusal(enrolment().enrol(old, ChainLink.START))).isEqualTo("enrolment-refused");
  }

  @Test
  void a_server_without_the_identity_of_the_fingerprint_gets_no_code() throws Exception {
    Fingerprint wrong = Fingerprint.parse("0".repeat(52)).orElseThrow();
    EnrolmentCode code = house.server().codes().issue(house.newKiosk());
    assertThat(
            refusal(
                new Enrolment(house.address(), wrong, house.random).enrol(code, ChainLink.START)))
        .isEqualTo("server-unknown");
    assertThat(enrolled(enrolment().enrol(code, ChainLink.START)).epoch()).isEqualTo(1);
  }

  @Test
  void no_server_at_all_is_said_so() {
    Enrolment nowhere =
        new Enrolment(URI.create("https://127.0.0.1:1"), house.keys.fingerprint(), house.random);
    assertThat(refusal(nowhere.enrol(EnrolmentCode.draw(house.random), ChainLink.START)))
        .isEqualTo("server-away");
  }

  @Test
  void rubbish_is_refused_and_who_guesses_on_is_stopped() throws Exception {
    assertThat(post("rubbish").statusCode()).isEqualTo(403);
    assertThat(statusOfTooMuch()).isIn(403, 413, CUT);
    assertThat(post(Seal.to(identityKey()).seal(new byte[] {'{', '}'})).statusCode())
        .isEqualTo(403);
    int stopped = 0;
    for (int guess = 0; guess < 12; guess++) {
      stopped += post("rubbish").statusCode() == 429 ? 1 : 0;
    }
    assertThat(stopped).isGreaterThan(0);
    EnrolmentCode code = house.server().codes().issue(house.newKiosk());
    assertThat(post(sealed(code, FrameKey.of(new byte[32]))).statusCode()).isEqualTo(429);
  }

  @Test
  void the_link_port_has_no_other_door() throws Exception {
    for (String path : new String[] {"/", "/console", "/health", "/metrics", "/link/other"}) {
      assertThat(
              client()
                  .send(
                      HttpRequest.newBuilder(house.address().resolve(path)).build(),
                      HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void the_identity_lies_in_a_file_of_its_owner_and_the_key_in_no_text() throws Exception {
    KioskIdentity identity = house.enrol(house.newKiosk());
    Path file = folder.resolve("identity.json");
    assertThat(KioskIdentity.read(file)).isEmpty();
    identity.write(file);
    assertThat(KioskIdentity.read(file)).contains(identity);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(identity.toString()).doesNotContain(identity.key());
  }

  @Test
  void neither_code_nor_key_lies_in_the_database() {
    KioskId kiosk = house.newKiosk();
    EnrolmentCode code = house.server().codes().issue(kiosk);
    KioskIdentity identity = enrolled(enrolment().enrol(code, ChainLink.START));
    byte[] key = java.util.Base64.getUrlDecoder().decode(identity.key());
    String stored =
        DATABASE
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        "select encode(sealed_key, 'hex') from kiosk_key where kiosk_id = :kiosk")
                    .bind("kiosk", kiosk.value())
                    .mapTo(String.class)
                    .one());
    assertThat(stored).doesNotContain(java.util.HexFormat.of().formatHex(key));
  }

  private Enrolment enrolment() {
    return new Enrolment(house.address(), house.keys.fingerprint(), house.random);
  }

  private String sealed(EnrolmentCode code, FrameKey key) {
    EnrolmentRequest request = EnrolmentRequest.of(code, key, ChainLink.START);
    return Seal.to(identityKey()).seal(StrictJson.wire().write(request));
  }

  private ECPublicKey identityKey() {
    return (ECPublicKey) house.keys.identity().getPublic();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return client()
        .send(
            HttpRequest.newBuilder(house.address().resolve(EnrolmentRequest.PATH))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** The server need not read to the end what it refuses; then the connection ends. */
  private int statusOfTooMuch() throws Exception {
    try {
      return post("x".repeat(100_000)).statusCode();
    } catch (java.io.IOException cut) {
      return CUT;
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .sslContext(RawKiosk.trusting())
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  private static KioskIdentity enrolled(EnrolmentOutcome outcome) {
    assertThat(outcome).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    return ((EnrolmentOutcome.Enrolled) outcome).identity();
  }

  private static String refusal(EnrolmentOutcome outcome) {
    return ((EnrolmentOutcome.NotEnrolled) outcome).refusal().code();
  }
}
