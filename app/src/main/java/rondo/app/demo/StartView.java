package rondo.app.demo;

import java.util.List;

/**
 * What the demo's start page shows.
 *
 * @param today the demo's calendar, for people
 * @param kiosks each with its faces and its plug
 * @param console a fresh sign-in link
 * @param consoleShown its address without the token
 * @param mailbox address of the mailbox page, behind the sign-in
 * @param mailboxShown the same in full
 * @param traffic what simulated customers did, in a sentence; empty where none came
 */
public record StartView(
    String today,
    List<KioskCard> kiosks,
    String console,
    String consoleShown,
    String mailbox,
    String mailboxShown,
    String traffic) {
  public StartView {
    kiosks = List.copyOf(kiosks);
  }

  /** An address as people read it: without its scheme, so that it stands in one line. */
  public static String shown(String address) {
    return address.replaceFirst("^https?://", "");
  }

  /** Whether every kiosk has power, so that the next step is another day. */
  public boolean allPlugged() {
    return kiosks.stream().allMatch(KioskCard::plugged);
  }
}
