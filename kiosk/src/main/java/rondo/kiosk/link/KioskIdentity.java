package rondo.kiosk.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import rondo.base.file.DurableFile;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Frames;
import rondo.protocol.identity.Fingerprint;

/**
 * Who this controller is since its enrolment. Kept in a file of its own that only its owner can
 * read. Immutable.
 *
 * @param server the link port, {@code https://host:port}
 * @param pin fingerprint of the key of the server's certificate
 * @param kiosk which kiosk it is
 * @param epoch of its journal
 * @param key base64url of the key that proves its frames
 * @param next of the key that was drawn to follow it and that the server has not yet taken
 */
public record KioskIdentity(
    URI server, Fingerprint pin, KioskId kiosk, int epoch, String key, Optional<String> next) {
  static KioskIdentity of(URI server, Fingerprint pin, KioskId kiosk, int epoch, FrameKey key) {
    return new KioskIdentity(server, pin, kiosk, epoch, text(key), Optional.empty());
  }

  /** Reads the file; empty where the controller has not been enrolled. */
  public static Optional<KioskIdentity> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(StrictJson.wire().read(Files.readAllBytes(file), KioskIdentity.class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Writes the file, durably and whole; it replaces an older one. */
  public void write(Path file) {
    DurableFile.replace(file, StrictJson.wire().write(this));
  }

  /** The same kiosk behind another address; for a server that moved. */
  public KioskIdentity at(URI other) {
    return new KioskIdentity(other, pin, kiosk, epoch, key, next);
  }

  Frames frames() {
    return Frames.of(kiosk, epoch, key(key));
  }

  /** The key that was drawn to follow the one in use. */
  Optional<FrameKey> nextKey() {
    return next.map(KioskIdentity::key);
  }

  /** The same with a key that shall follow. */
  KioskIdentity followedBy(FrameKey drawn) {
    return new KioskIdentity(server, pin, kiosk, epoch, key, Optional.of(text(drawn)));
  }

  /** The same with the key that was drawn, which the server has taken. */
  KioskIdentity renewed() {
    return new KioskIdentity(server, pin, kiosk, epoch, next.orElseThrow(), Optional.empty());
  }

  private static FrameKey key(String text) {
    return FrameKey.of(Base64.getUrlDecoder().decode(text));
  }

  private static String text(FrameKey key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.secret());
  }

  @Override
  public String toString() {
    return "KioskIdentity[" + kiosk + ", epoch " + epoch + ", " + server + "]";
  }
}
