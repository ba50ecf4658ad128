package rondo.kiosk.link;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.base.refusal.Refusal;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.enrolment.EnrolmentRequest;
import rondo.protocol.envelope.Message;
import rondo.protocol.envelope.ProtocolVersion;
import rondo.protocol.frame.Direction;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Opening;
import rondo.protocol.frame.ReceivedFrame;
import rondo.protocol.identity.Fingerprint;
import rondo.protocol.sealing.PublicJwk;
import rondo.protocol.sealing.Seal;

/**
 * Makes this controller a kiosk (DESIGN, flow 2): fetches the server's identity key, checks it
 * against the fingerprint, sends the code and a fresh key sealed to it, and believes the answer
 * because it is proven by that key. Blocking.
 */
public final class Enrolment {
  /** HTTP 426, Upgrade Required. */
  private static final int VERSIONS_DIFFER = 426;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI server;
  private final Fingerprint fingerprint;
  private final SecureRandom random;

  /**
   * An enrolment at a server.
   *
   * @param server the link port, {@code https://host:port}
   * @param fingerprint of the server's identity key, as the operator got it
   * @param random draws the kiosk's key
   */
  public Enrolment(URI server, Fingerprint fingerprint, SecureRandom random) {
    this.server = server;
    this.fingerprint = fingerprint;
    this.random = random;
  }

  /**
   * Uses the code.
   *
   * @param acknowledged the last Fact that a server acknowledged to this controller, {@link
   *     ChainLink#START} for a new one; the new epoch goes on from there
   */
  public EnrolmentOutcome enrol(EnrolmentCode code, ChainLink acknowledged) {
    return enrol(code, acknowledged, Optional.empty());
  }

  /**
   * Uses the code for a controller that was a kiosk before.
   *
   * @param acknowledged the last Fact that a server acknowledged to this controller
   * @param formerly which kiosk it was, so that no Fact is applied for both
   */
  public EnrolmentOutcome enrol(
      EnrolmentCode code, ChainLink acknowledged, Optional<KioskId> formerly) {
    FrameKey key = drawKey();
    EnrolmentRequest request = EnrolmentRequest.of(code, key, acknowledged, formerly);
    try (HttpClient client = client()) {
      Optional<ECPublicKey> identity = identity(client);
      return identity.isEmpty()
          ? notEnrolled(
              "server-unknown",
              "The server at this address is not the one of the fingerprint.",
              "Check address and fingerprint; the code is still good.")
          : exchange(client, identity.get(), key, request);
    } catch (IOException e) {
      return notEnrolled(
          "server-away",
          "The server could not be reached: " + e.getMessage(),
          "Check address and network; the code is still good unless the answer was lost.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return notEnrolled("interrupted", "The enrolment was interrupted.", "Start it again.");
    }
  }

  private EnrolmentOutcome exchange(
      HttpClient client, ECPublicKey identity, FrameKey key, EnrolmentRequest request)
      throws IOException, InterruptedException {
    String sealed = Seal.to(identity).seal(StrictJson.wire().write(request));
    HttpResponse<byte[]> answer = post(client, sealed);
    if (answer.statusCode() == VERSIONS_DIFFER) {
      return notEnrolled(
          "versions-differ",
          "The server speaks no version of the protocol that this kiosk speaks (%d to %d)."
              .formatted(ProtocolVersion.OLDEST, ProtocolVersion.NEWEST),
          "Update the older of the two, then use the same code.");
    }
    if (answer.statusCode() != 200) {
      return notEnrolled(
          "enrolment-refused",
          "The server refused the enrolment (status " + answer.statusCode() + ").",
          "Ask the operator for a new code.");
    }
    return ReceivedFrame.parse(answer.body())
        .<EnrolmentOutcome>flatMap(frame -> believe(frame, key))
        .orElseGet(() ->
            notEnrolled(
                "answer-forged",
                "The answer did not come from the server of the fingerprint.",
                "Check the network, then ask the operator for a new code."));
  }

  private Optional<EnrolmentOutcome> believe(ReceivedFrame frame, FrameKey key) {
    return frame.open(Direction.TO_KIOSK, key)
                instanceof Opening.Opened(Message.Enrolled enrolled, byte[] body)
            && body.length > 0
        ? Optional.of(
            new EnrolmentOutcome.Enrolled(
                KioskIdentity.of(
                    server, enrolled.pin(), frame.header().kiosk(), frame.header().epoch(), key)))
        : Optional.empty();
  }

  /** A second try after a lost answer sends the same key, which the server answers alike. */
  private HttpResponse<byte[]> post(HttpClient client, String sealed)
      throws IOException, InterruptedException {
    HttpRequest request =
        to(EnrolmentRequest.PATH)
            .POST(HttpRequest.BodyPublishers.ofString(sealed, StandardCharsets.US_ASCII))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private Optional<ECPublicKey> identity(HttpClient client)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            to(EnrolmentRequest.IDENTITY_PATH).GET().build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      return Optional.of(PublicJwk.read(answer.body()))
          .filter(key -> Fingerprint.of(key).equals(fingerprint));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private FrameKey drawKey() {
    byte[] secret = new byte[FrameKey.BYTES];
    random.nextBytes(secret);
    return FrameKey.of(secret);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .sslContext(PinnedTrust.anyone())
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .build();
  }

  private static EnrolmentOutcome notEnrolled(String code, String what, String next) {
    return new EnrolmentOutcome.NotEnrolled(
        new Refusal(code, what, "Nothing was sold or taken in.", next));
  }
}
