package rondo.kiosk.session;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the screen takes for an e-mail address: a plain dot-atom of RFC 5321 with a domain of two
 * labels or more. Whether it exists only a mail can tell.
 */
final class MailAddress {
  /** The longest path that RFC 5321 allows. */
  static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  private MailAddress() {}

  /** Key of what is wrong with it. */
  static Optional<String> problemOf(String text) {
    if (text.isEmpty()) {
      return Optional.of("mail-empty");
    }
    if (!text.contains("@")) {
      return Optional.of("mail-no-at");
    }
    boolean fits = text.length() <= LONGEST && FORM.matcher(text).matches();
    return fits ? Optional.empty() : Optional.of("mail-form");
  }

  /** First letter and domain: enough to know one's own address, too little for who looks on. */
  static String masked(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, 1) + "…" + address.substring(at);
  }
}
