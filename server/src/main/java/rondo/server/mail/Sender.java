package rondo.server.mail;

/**
 * Who messages come from.
 *
 * @param name as people read it, for example "Rondo"
 * @param address of a mailbox; its domain also ends the Message-ID
 */
public record Sender(String name, String address) {
  public Sender {
    if (!address.matches("[^@\\s]+@[^@\\s]+")) {
      throw new IllegalArgumentException("the sender needs an address such as rondo@example.org");
    }
  }

  String domain() {
    return address.substring(address.indexOf('@') + 1);
  }
}
