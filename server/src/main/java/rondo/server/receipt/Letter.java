package rondo.server.receipt;

import java.util.List;

/** What is sent: the same told twice, as text and as HTML with its pictures. */
public record Letter(String subject, String text, String html, List<Picture> pictures) {
  public Letter {
    pictures = List.copyOf(pictures);
  }

  @Override
  public String toString() {
    return "Letter[" + html.length() + " characters, " + pictures.size() + " pictures]";
  }
}
