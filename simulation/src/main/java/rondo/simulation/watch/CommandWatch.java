package rondo.simulation.watch;

import java.util.HashMap;
import java.util.Map;
import rondo.base.id.KioskId;
import rondo.simulation.check.OneCommander;

/** I28 as machines obey: the token of their orders never falls, and no order comes twice. */
final class CommandWatch implements Watcher {
  private final Map<KioskId, OneCommander.Command> commands = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    if (sight instanceof Sight.Logged(var kiosk, var line)) {
      var command = commands.computeIfAbsent(kiosk, _ -> new OneCommander.Command());
      if (!command.goesOn(line)) {
        found.add(
            "I28",
            "machine of kiosk",
            kiosk,
            "line %d begins order %d of token %d after %s",
            line.seq(),
            line.order().orElse(0L),
            line.token().orElse(0L),
            command);
      }
    }
  }
}
