package rondo.server.receipt;

/**
 * A picture that travels with a letter.
 *
 * @param id its content id; {@code cid:} and this is its address in the HTML
 * @param png its bytes; not to be changed
 */
public record Picture(String id, byte[] png) {
  @Override
  public String toString() {
    return "Picture[" + id + ", " + png.length + " bytes]";
  }
}
