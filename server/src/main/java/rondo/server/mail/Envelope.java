package rondo.server.mail;

import java.time.Instant;
import java.util.UUID;
import rondo.server.receipt.Letter;

/**
 * A letter with its address, ready to go.
 *
 * @param resent how often a person had it sent again; each time is a message of its own, since
 *     mailboxes hide one that they have had before
 */
public record Envelope(UUID mailId, int resent, String address, Letter letter, Instant at) {
  @Override
  public String toString() {
    return "Envelope[" + mailId + "]";
  }
}
