package rondo.kiosk.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rondo.base.diagram.MarkedPage;
import rondo.base.diagram.StateDiagram;
import rondo.base.diagram.Walk;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.session.Session;
import rondo.kiosk.stocking.SlotLook;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.vend.Vend;

/**
 * The diagrams of the documentation have each arrow that can be walked, and no other: every event
 * is tried in every state that can be reached. The pages are written anew with {@code
 * -Drondo.page.write=true}.
 */
class KioskDiagramsTest {
  private static final Path ARCHITECTURE = Path.of("../ARCHITECTURE.md");
  private static final Path STATES = Path.of("../docs/states.md");
  private static final int MOST_LINES = 26;

  @Test
  void giving_a_disc_out_is_drawn_as_it_is_walked() {
    check(new VendTerrain(), List.of(KioskDiagrams.VEND), leaves(Vend.class), ARCHITECTURE, "vend");
  }

  @Test
  void taking_a_disc_back_is_drawn_as_it_is_walked() {
    check(new TakingTerrain(), KioskDiagrams.TAKING, leaves(Taking.class), STATES, "taking");
  }

  @Test
  void recovery_is_drawn_as_it_is_walked() {
    check(
        new RecoveryTerrain(),
        List.of(KioskDiagrams.RECOVERY),
        leaves(Recovery.class),
        ARCHITECTURE,
        "recovery");
  }

  @Test
  void an_audit_is_drawn_as_it_is_walked() {
    check(new LookTerrain(), List.of(KioskDiagrams.LOOK), leaves(SlotLook.class), STATES, "look");
  }

  @Test
  void a_visit_is_drawn_as_it_is_walked() {
    SortedSet<String> all = leaves(Session.class);
    all.remove("Staff");
    all.addAll(leaves(Stocking.class));
    check(new ServiceTerrain(), KioskDiagrams.SESSION, all, STATES, "session");
  }

  private static void check(
      FlowTerrain<?> terrain,
      List<StateDiagram> diagrams,
      SortedSet<String> leaves,
      Path page,
      String part) {
    Walk walk = Walk.over(terrain);
    assertThat(walk.reached()).as("states that the walk has reached").isEqualTo(leaves);
    assertThat(diagrams.stream().flatMap(it -> it.states().stream()))
        .as("states that are drawn")
        .containsExactlyInAnyOrderElementsOf(leaves);
    for (StateDiagram diagram : diagrams) {
      assertThat(diagram.lines(walk.arrows())).as(diagram.title()).isLessThanOrEqualTo(MOST_LINES);
    }
    assertThat(terrain.loud).as("an event that does not fit writes and moves nothing").isEmpty();
    String right =
        diagrams.stream()
            .map(diagram -> diagram.markdown(walk.arrows()))
            .collect(Collectors.joining("\n"));
    assertThat(new MarkedPage(page, part).holding(right)).isEqualTo(right);
  }

  /** Names of the records that a sealed type permits. */
  private static SortedSet<String> leaves(Class<?> sealed) {
    return leavesOf(sealed)
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Class<?>> leavesOf(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(KioskDiagramsTest::leavesOf)
        : Stream.of(type);
  }
}
