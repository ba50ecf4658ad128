package rondo.server.mail;

import java.time.Instant;
import java.util.UUID;
import rondo.server.receipt.Letter;

/** A letter with its address, ready to go. */
public record Envelope(UUID mailId, String address, Letter letter, Instant at) {
  @Override
  public String toString() {
    return "Envelope[" + mailId + "]";
  }
}
