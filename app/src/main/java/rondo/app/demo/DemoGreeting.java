package rondo.app.demo;

/** What the demo prints once it runs. */
final class DemoGreeting {
  private DemoGreeting() {}

  static String of(Demo demo) {
    return """

    Rondo runs. Start page:  %1$s

      Kiosk screen           %2$s
      Machine room           %3$s
      Console (signs you in) %4$s
      Mailbox                %1$s/mailbox

    Stop with Ctrl-C; the data stay in %5$s.

    Three things to try:
      1. Rent a disc: pick a film on the kiosk screen; swipe the card and take the disc in the
         machine room. The receipt is in the mailbox.
      2. Pull the plug in mid-vend on the start page, and plug it in again.
      3. Look at the ledger in the console: turn two days, bring the disc back, ask why.
    """
        .formatted(demo.startPage(), demo.screen(), demo.room(), demo.signInLink(), demo.folder());
  }
}
