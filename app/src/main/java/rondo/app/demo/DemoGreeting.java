package rondo.app.demo;

import java.util.stream.Collectors;

/** What the demo prints once it runs. */
final class DemoGreeting {
  private DemoGreeting() {}

  static String of(Demo demo) {
    return """

    Rondo runs. Start page:  %1$s

      Kiosk            Group       Screen                  Machine room
    %2$s

      Console (signs you in) %3$s
      Mailbox                %1$s/mailbox

    Stop with Ctrl-C; the data stay in %4$s.

    Three things to try:
      1. Rent a disc at Station Hall: pick a film on the kiosk screen; swipe the card and take the
         disc in the machine room. Carry it to Library Corner, and bring it back there.
      2. Pull a kiosk's plug in mid-vend on the start page, and plug it in again.
      3. Look at the ledger in the console: turn two days, bring a disc back, ask why.
    """
        .formatted(demo.startPage(), kiosks(demo), demo.signInLink(), demo.folder());
  }

  private static String kiosks(Demo demo) {
    return demo.kiosks().stream()
        .map(kiosk ->
            "  %-16s %-11s %-23s %s"
                .formatted(
                    kiosk.name(), kiosk.place().group().title(), kiosk.screen(), kiosk.room()))
        .collect(Collectors.joining("\n"));
  }
}
