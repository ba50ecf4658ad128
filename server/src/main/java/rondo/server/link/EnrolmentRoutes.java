package rondo.server.link;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.json.MalformedJsonException;
import rondo.base.json.StrictJson;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.enrolment.EnrolmentRequest;
import rondo.protocol.envelope.Message;
import rondo.protocol.envelope.ProtocolVersion;
import rondo.protocol.frame.Direction;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Frames;
import rondo.protocol.sealing.PublicJwk;
import rondo.protocol.sealing.Unseal;

/**
 * Enrolment by code (DESIGN, flow 2). Whatever is wrong with a request gets one refusal, so that
 * nobody learns which codes there are.
 */
final class EnrolmentRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(EnrolmentRoutes.class);

  private final LinkKeys keys;
  private final LinkParts parts;
  private final Enrolments enrolments;
  private final Conversations conversations;
  private final FailedTries tries;
  private final Unseal unseal;

  EnrolmentRoutes(
      LinkKeys keys, LinkParts parts, Enrolments enrolments, Conversations conversations) {
    this.keys = keys;
    this.parts = parts;
    this.enrolments = enrolments;
    this.conversations = conversations;
    this.tries = new FailedTries(parts.ticker());
    this.unseal = Unseal.with(keys.identity());
  }

  void addTo(RoutesConfig routes) {
    routes.get(EnrolmentRequest.IDENTITY_PATH, this::identity);
    routes.post(EnrolmentRequest.PATH, this::enrol);
  }

  private void identity(Context request) {
    request.contentType("application/jwk+json").result(PublicJwk.of(keys.identity().getPublic()));
  }

  private void enrol(Context request) {
    if (!tries.mayTry(request.ip())) {
      refuse(request, HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", "Wait ten minutes.");
      return;
    }
    Optional<EnrolmentRequest> asked = read(request.body());
    if (asked.filter(EnrolmentRoutes::speaksNoVersionOfOurs).isPresent()) {
      LOG.warn("an enrolment from {} speaks another version of the protocol", request.ip());
      refuse(request, HttpStatus.UPGRADE_REQUIRED, "versions-differ", "Update the older side.");
      return;
    }
    Optional<byte[]> answer = asked.flatMap(this::accept);
    if (answer.isPresent()) {
      request.contentType("application/octet-stream").result(answer.get());
    } else {
      tries.failed(request.ip());
      LOG.warn("an enrolment from {} was refused", request.ip());
      refuse(request, HttpStatus.FORBIDDEN, "enrolment-refused", "Ask for a new code.");
    }
  }

  private Optional<EnrolmentRequest> read(String sealed) {
    try {
      return sealed.length() > EnrolmentRequest.MAX_TEXT
          ? Optional.empty()
          : unseal.unseal(sealed).map(json -> StrictJson.wire().read(json, EnrolmentRequest.class));
    } catch (MalformedJsonException e) {
      LOG.info("an enrolment that is not understood: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Said to anybody: it tells nothing of codes. */
  private static boolean speaksNoVersionOfOurs(EnrolmentRequest request) {
    return ProtocolVersion.common(request.oldest(), request.newest()).isEmpty();
  }

  private Optional<byte[]> accept(EnrolmentRequest request) {
    FrameKey key;
    ChainLink from;
    try {
      key = request.frameKey();
      from = request.from();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return enrolments
        .find(request.code(), parts.clock().instant())
        .flatMap(found -> found.used() ? again(found, key) : use(request, found, key, from));
  }

  private Optional<byte[]> use(
      EnrolmentRequest request, Enrolments.Found found, FrameKey key, ChainLink from) {
    if (!enrolments.use(request, found, key, from, parts.clock().instant())) {
      return Optional.empty();
    }
    LOG.info("kiosk {}: enrolled, epoch {}", found.kiosk(), found.lastEpoch() + 1);
    conversations.current(found.kiosk()).ifPresent(older -> older.close(CloseReason.ENROLLED_ANEW));
    return Optional.of(enrolled(Frames.of(found.kiosk(), found.lastEpoch() + 1, key)));
  }

  /** The same controller asks again because our answer was lost: the same answer. */
  private Optional<byte[]> again(Enrolments.Found found, FrameKey key) {
    Frames frames = Frames.of(found.kiosk(), found.lastEpoch(), key);
    return new KioskKeys(parts.jdbi(), keys.vault(), parts.clock())
        .find(frames.header())
        .filter(known -> known.key().equals(key))
        .map(same -> enrolled(frames));
  }

  private byte[] enrolled(Frames frames) {
    return frames.write(Direction.TO_KIOSK, new Message.Enrolled(keys.certificate().pin()));
  }

  private static void refuse(Context request, HttpStatus status, String code, String next) {
    request
        .status(status)
        .contentType("application/problem+json")
        .result(
            StrictJson.api()
                .writeText(
                    Map.of(
                        "code",
                        code,
                        "what",
                        "This controller was not enrolled.",
                        "money",
                        "Nothing has changed.",
                        "next",
                        next))
                .getBytes(StandardCharsets.UTF_8));
  }
}
