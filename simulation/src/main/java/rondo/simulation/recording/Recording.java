package rondo.simulation.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import rondo.base.id.KioskId;
import rondo.server.event.Event;
import rondo.simulation.check.Violation;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.network.Network;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Scenario;
import rondo.simulation.network.Simulation;
import rondo.simulation.time.Trace;

/**
 * Runs a scenario and writes down all that can be seen of it, as JSON lines: first a header, then
 * one object for each thing that happens, by its virtual time (docs/trace.md says each field). No
 * line holds a card, an address or what somebody typed. For one thread alone.
 */
public final class Recording {
  private final Lines lines = new Lines();
  private final List<KioskRecorder> kiosks = new ArrayList<>();
  private final List<Network> networks = new ArrayList<>();
  private final Scenario scenario;
  private final String commit;
  private final Consumer<String> out;

  private Recording(Scenario scenario, String commit, Consumer<String> out) {
    this.scenario = scenario;
    this.commit = commit;
    this.out = out;
  }

  /**
   * Runs and records.
   *
   * @param commit of the program, for the header
   * @param out takes line by line when the run is over
   */
  public static Outcome of(Scenario scenario, String commit, Consumer<String> out) {
    return new Recording(scenario, commit, out).run();
  }

  private Outcome run() {
    Outcome outcome = Simulation.run(scenario, Trace.to(this::message), this::lookOn);
    Network network = networks.getFirst();
    Instant origin = network.plan().origin();
    outcome.evidence().server().events().forEach(event -> event(event, origin, network));
    outcome.violations().forEach(it -> violation(it, network.time().now()));
    lines.writeTo(out);
    return outcome;
  }

  private void lookOn(Network network) {
    networks.add(network);
    out.accept(Lines.json(Header.of(scenario, commit, network)));
    network.kiosks().forEach(it -> kiosks.add(new KioskRecorder(it, network.time(), lines)));
    network.swarm().watch((kind, kiosk) -> fault(network, kind, kiosk));
    network.time().afterEach(() -> kiosks.forEach(KioskRecorder::look));
  }

  private void fault(Network network, FaultKind kind, Optional<KioskId> kiosk) {
    String where = kiosk.map(id -> network.kiosk(id).name()).orElse("");
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    lines.add(network.time().now(), where, "fault", Map.of("kind", word));
  }

  /** Of what the schedule tells, only messages: they are named after the kiosk's id. */
  private void message(String traced) {
    Network network = networks.getFirst();
    int space = traced.indexOf(' ');
    String what = traced.substring(space + 1);
    network.kiosks().stream()
        .filter(kiosk -> what.startsWith(kiosk.id() + " "))
        .findFirst()
        .ifPresent(kiosk -> {
          String name = what.substring(kiosk.id().toString().length() + 1);
          lines.add(network.time().now(), kiosk.name(), "message", Map.of("message", name));
        });
  }

  private void event(Event event, Instant origin, Network network) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", event.type());
    fields.put("actor", event.actor());
    event.discCode().ifPresent(disc -> fields.put("disc", disc.value()));
    event.rentalId().ifPresent(rental -> fields.put("rental", rental.toString()));
    event.checkoutId().ifPresent(checkout -> fields.put("checkout", checkout.toString()));
    String kiosk = event.kioskId().map(id -> network.kiosk(id).name()).orElse("");
    long at = Duration.between(origin, event.recordedAt()).toMillis();
    lines.add(at, kiosk, "event", fields);
  }

  private void violation(Violation violation, long at) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("invariant", violation.invariant());
    fields.put("subject", violation.subject());
    fields.put("words", violation.what());
    lines.add(at, "", "violation", fields);
  }
}
