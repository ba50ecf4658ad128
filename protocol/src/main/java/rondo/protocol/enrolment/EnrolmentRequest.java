package rondo.protocol.enrolment;

import java.util.Base64;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.ProtocolVersion;
import rondo.protocol.frame.FrameKey;

/**
 * What a controller sends to become a kiosk: JSON, sealed to the server's identity key, in the body
 * of {@code POST} {@value #PATH}. The answer is a frame under the new key whose message is {@code
 * enrolled} and whose header tells kiosk and epoch.
 *
 * @param code handed over by the operator
 * @param key the kiosk's own new key, base64url
 * @param oldest smallest version of this protocol that it speaks
 * @param newest greatest version that it speaks
 * @param acknowledged sequence of the last Fact that a server acknowledged to this controller; 0
 *     for a new one
 * @param hash of that Fact, empty for a new controller; the new epoch goes on from there
 * @param formerly which kiosk this controller was before, if any; Facts that were applied for that
 *     one are not applied again
 */
public record EnrolmentRequest(
    EnrolmentCode code,
    String key,
    int oldest,
    int newest,
    long acknowledged,
    String hash,
    Optional<KioskId> formerly) {
  /** Where the link port takes it. */
  public static final String PATH = "/link/enrolment";

  /** Where the link port shows the server's identity key, a public JWK. */
  public static final String IDENTITY_PATH = "/link/identity";

  /** The longest sealed request, in characters. */
  public static final int MAX_TEXT = 4096;

  /** Makes the request; the versions are ours. */
  public static EnrolmentRequest of(EnrolmentCode code, FrameKey key, ChainLink acknowledged) {
    return of(code, key, acknowledged, Optional.empty());
  }

  /** Makes the request of a controller that was a kiosk before; the versions are ours. */
  public static EnrolmentRequest of(
      EnrolmentCode code, FrameKey key, ChainLink acknowledged, Optional<KioskId> formerly) {
    return new EnrolmentRequest(
        code,
        Base64.getUrlEncoder().withoutPadding().encodeToString(key.secret()),
        ProtocolVersion.OLDEST,
        ProtocolVersion.NEWEST,
        acknowledged.sequence(),
        acknowledged.hash(),
        formerly);
  }

  /** The kiosk's key; {@link IllegalArgumentException} when it is none. */
  public FrameKey frameKey() {
    return FrameKey.of(Base64.getUrlDecoder().decode(key));
  }

  /** Where the new epoch goes on; {@link IllegalArgumentException} when it is no place. */
  public ChainLink from() {
    return new ChainLink(acknowledged, hash);
  }

  @Override
  public String toString() {
    return "EnrolmentRequest[hidden]";
  }
}
