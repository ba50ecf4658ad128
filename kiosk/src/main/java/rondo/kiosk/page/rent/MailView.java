package rondo.kiosk.page.rent;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * Where the receipt goes.
 *
 * @param typed what the field holds
 * @param problem what is wrong with it and how to mend it; empty if nothing
 * @param echo the address as a question, while it is to be confirmed; else empty
 * @param ends likely ends of an address, each one key
 */
public record MailView(String typed, String problem, String echo, List<String> ends) {
  /** Rows of letters and digits. */
  public static final List<String> ROWS =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** Signs that an address may have besides them. */
  public static final List<String> SIGNS = List.of("@", ".", "_", "-", ".com");

  /** Likely ends, which depend on the country and not on the language. */
  private static final List<String> ENDS =
      List.of("@gmail.com", "@outlook.com", "@yahoo.com", "@icloud.com");

  private static final String PROBLEM = "mail.problem.";

  /** The view of a screen. */
  public static MailView of(Screen.Mail mail, KioskWords words) {
    return new MailView(
        mail.typed(),
        mail.problem().map(key -> problem(key, words)).orElse(""),
        mail.confirming() ? words.say("mail.echo", Map.of("address", mail.typed())) : "",
        ENDS);
  }

  private static String problem(String key, KioskWords words) {
    return words.say(words.words().has(PROBLEM + key) ? PROBLEM + key : PROBLEM + "other");
  }

  @Override
  public String toString() {
    return "MailView[typed hidden]";
  }
}
