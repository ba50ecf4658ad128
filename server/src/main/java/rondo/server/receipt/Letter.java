package rondo.server.receipt;

/** What is sent: the same told twice, as text and as HTML. */
public record Letter(String subject, String text, String html) {
  @Override
  public String toString() {
    return "Letter[" + html.length() + " characters]";
  }
}
