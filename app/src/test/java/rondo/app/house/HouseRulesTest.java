package rondo.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rondo.kiosk.breaker.ClockImpl;
import rondo.kiosk.breaker.ReachesServer;
import rondo.media.firstbreaker.First;
import rondo.media.secondbreaker.Second;
import rondo.nowhere.Homeless;
import rondo.server.breaker.Reached;
import rondo.server.breaker.WritesSectors;

class HouseRulesTest {
  private static JavaClasses house;

  @BeforeAll
  static void enter() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("rondo");
  }

  @Test
  void the_whole_house_is_seen_and_no_test_of_it() {
    assertThat(house.contain("rondo.base.money.Money")).isTrue();
    assertThat(house.contain("rondo.app.Main")).isTrue();
    assertThat(house.contain(ReachesServer.class)).isFalse();
    assertThat(house.contain("rondo.base.time.SettableClock")).isFalse();
  }

  @Test
  void rooms_see_only_where_there_is_a_door() {
    HouseRules.WALLS.check(house);
    fails(HouseRules.WALLS, "rondo.server.breaker.Reached", ReachesServer.class, Reached.class);
    fails(HouseRules.WALLS, "no room of this house", Homeless.class);
  }

  @Test
  void features_of_a_room_do_not_go_round_in_circles() {
    HouseRules.NO_CYCLES.check(house);
    fails(HouseRules.NO_CYCLES, "Cycle detected", First.class, Second.class);
  }

  @Test
  void time_and_chance_are_passed_in() {
    HouseRules.TIME_AND_CHANCE.check(house);
    for (String taken :
        new String[] {
          "Instant.now()",
          "LocalDate.now(java.time.ZoneId)",
          "Clock.systemUTC()",
          "System.nanoTime()",
          "System.currentTimeMillis()",
          "Thread.sleep(",
          "UUID.randomUUID()",
          "Math.random()",
          "ForkJoinPool.commonPool()",
          "parallelStream()",
          "Stream.parallel()",
          "java.util.Random.<init>()",
          "ThreadLocalRandom.current()"
        }) {
      fails(HouseRules.TIME_AND_CHANCE, taken, ClockImpl.class);
    }
  }

  @Test
  void whoever_may_ask_for_real_time_exists() {
    TimeAndChance.PERMITTED
        .keySet()
        .forEach(name -> assertThat(house.contain(name)).as(name).isTrue());
  }

  @Test
  void names_say_what_a_class_is() {
    HouseRules.NAMES.check(house);
    fails(HouseRules.NAMES, "ClockImpl", ClockImpl.class);
  }

  @Test
  void public_types_promise_where_null_is_allowed() {
    HouseRules.NULL_MARKED.check(house);
    fails(HouseRules.NULL_MARKED, "First may be null anywhere", First.class);
  }

  @Test
  void only_commands_print() {
    HouseRules.STANDARD_OUTPUT.check(house);
    fails(HouseRules.STANDARD_OUTPUT, "System.out", ClockImpl.class);
  }

  @Test
  void only_the_disc_writes_sectors() {
    HouseRules.SECTORS.check(house);
    fails(HouseRules.SECTORS, "SectorStore.write(", WritesSectors.class);
    fails(HouseRules.SECTORS, "ImageFile.write(", WritesSectors.class);
  }

  private static void fails(ArchRule rule, String complaint, Class<?>... breakers) {
    JavaClasses only = new ClassFileImporter().importClasses(breakers);
    assertThatThrownBy(() -> rule.check(only))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(complaint);
  }
}
