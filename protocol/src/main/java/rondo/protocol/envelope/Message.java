package rondo.protocol.envelope;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.AskId;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.protocol.identity.Fingerprint;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** The body of a frame: one of the three exchanges, or what keeps the link itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Message.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = Message.Welcome.class, name = "welcome"),
  @JsonSubTypes.Type(value = Message.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = Message.Unwelcome.class, name = "unwelcome"),
  @JsonSubTypes.Type(value = Message.FactReport.class, name = "fact"),
  @JsonSubTypes.Type(value = Message.Acknowledged.class, name = "acknowledged"),
  @JsonSubTypes.Type(value = Message.Resend.class, name = "resend"),
  @JsonSubTypes.Type(value = Message.Asked.class, name = "ask"),
  @JsonSubTypes.Type(value = Message.Answered.class, name = "answer"),
  @JsonSubTypes.Type(value = Message.StateOffer.class, name = "state"),
  @JsonSubTypes.Type(value = Message.StatePart.class, name = "state-part"),
  @JsonSubTypes.Type(value = Message.StateHeld.class, name = "state-held"),
  @JsonSubTypes.Type(value = Message.Heartbeat.class, name = "heartbeat"),
  @JsonSubTypes.Type(value = Message.Quarantined.class, name = "quarantined"),
  @JsonSubTypes.Type(value = Message.RenewKey.class, name = "renew-key"),
  @JsonSubTypes.Type(value = Message.KeyDrawn.class, name = "key-drawn"),
  @JsonSubTypes.Type(value = Message.KeyTaken.class, name = "key-taken"),
  @JsonSubTypes.Type(value = Message.Enrolled.class, name = "enrolled")
})
public sealed interface Message {
  /**
   * Kiosk, first on each connection.
   *
   * @param oldest smallest version of this protocol that it speaks
   * @param newest greatest version that it speaks
   * @param lastSequence of the newest Fact that it has ever written
   * @param lastHash chain hash of that Fact, hexadecimal; shows a fork
   * @param held which state versions it has
   */
  record Hello(int oldest, int newest, long lastSequence, String lastHash, List<StateHeld> held)
      implements Message {}

  /**
   * Server, the answer to a hello. It changes nothing yet: a hello may be a replay.
   *
   * @param version that both will speak
   * @param applied sequence of the last Fact that it has applied or parked
   * @param session random name of this connection, to be said back
   * @param appliedHash chain hash of that Fact, empty before the first; from version 2 on. A kiosk
   *     whose own Fact of that sequence has another hash forgets nothing and sends it, so that the
   *     server sees the fork
   */
  record Welcome(int version, long applied, String session, Optional<String> appliedHash)
      implements Message {}

  /**
   * Kiosk, the answer to a welcome. It proves that the hello was no replay; only from here on does
   * this connection take the place of an older one.
   *
   * @param session as the welcome named it
   */
  record Ready(String session) implements Message {}

  /**
   * Server: no connection for this kiosk now; the link ends here.
   *
   * @param oldest smallest version of this protocol that the server speaks
   * @param newest greatest version that it speaks
   * @param reason in words, for the operator
   */
  record Unwelcome(int oldest, int newest, String reason) implements Message {}

  /**
   * Kiosk: a Fact.
   *
   * @param sequence without gaps, from 1
   * @param hash of this Fact chained to the one before, hexadecimal SHA-256
   */
  record FactReport(long sequence, String hash, Fact fact) implements Message {}

  /** Server: every Fact up to this sequence is durable; the kiosk may forget them. */
  record Acknowledged(long sequence) implements Message {}

  /** Server: there is a gap; send every Fact behind this sequence again. */
  record Resend(long after) implements Message {}

  /**
   * Kiosk: an Ask.
   *
   * @param session as the welcome named it, so that a frame of another connection is refused
   * @param number counts the Asks of this connection from 1, so that a frame sent twice is seen
   * @param waitMillis how long the kiosk will still take an answer, in milliseconds, 1 to 30000
   */
  record Asked(AskId id, String session, long number, long waitMillis, Ask ask)
      implements Message {}

  /** Server: the answer to an Ask. */
  record Answered(AskId id, Answer answer) implements Message {}

  /** Server: the whole content of a topic. */
  record StateOffer(Topic topic, long version, State state) implements Message {}

  /**
   * Server: a piece of a state offer that is too long for one message.
   *
   * @param part counts from 1
   * @param parts how many there are, 1 to 200
   * @param content base64url of this piece of the offer's JSON
   */
  record StatePart(Topic topic, long version, int part, int parts, String content)
      implements Message {}

  /** Kiosk: it has stored this version durably. */
  record StateHeld(Topic topic, long version) implements Message {}

  /**
   * Either side, at least every 15 seconds.
   *
   * @param at the sender's calendar, so that a wrong clock is seen
   * @param status the kiosk's own state in a word, empty from the server
   * @param room how many of the kiosk's slots are free, once it knows; from version 3 on
   */
  record Heartbeat(Instant at, Optional<String> status, Optional<Integer> room) implements Message {
    /** One that tells of no room, as a server's. */
    public Heartbeat(Instant at, Optional<String> status) {
      this(at, status, Optional.empty());
    }
  }

  /** Server: this epoch has ended; only a new enrolment helps. */
  record Quarantined(String reason) implements Message {}

  /**
   * Server, from version 2 on: the kiosk's MAC key is to be renewed. Said again until a newer key
   * is in use; the old one stays good for an overlap.
   *
   * @param identity public JWK of the server's identity key, which the new key is sealed to
   */
  record RenewKey(String identity) implements Message {}

  /**
   * Kiosk, the answer to renew-key: its next key, which it has stored before. Repeated with the
   * same key until it is taken.
   *
   * @param sealed JWE to the server's identity key of the new key's bytes
   */
  record KeyDrawn(String sealed) implements Message {}

  /**
   * Server: this key is durable; the kiosk uses it from now on, on this connection too.
   *
   * @param keyId as frames under it will name it
   */
  record KeyTaken(String keyId) implements Message {}

  /**
   * Server, the answer to an enrolment; its MAC under the kiosk's new key proves the server.
   *
   * @param pin fingerprint of the key of the certificate that the link port shows from now on
   */
  record Enrolled(Fingerprint pin) implements Message {}
}
