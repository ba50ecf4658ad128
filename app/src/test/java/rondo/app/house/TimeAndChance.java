package rondo.app.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Time and chance are passed in (DESIGN, flow 9), so that a run can be repeated. */
final class TimeAndChance extends ArchCondition<JavaClass> {
  /** Who may ask the machine itself, and why. Keep this short. */
  static final Map<String, String> PERMITTED =
      Map.of("rondo.app.setting.SystemTime", "where real time enters the house");

  private static final Set<String> FORBIDDEN =
      Set.of(
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.concurrent.ForkJoinPool.commonPool",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickSeconds",
          "java.time.Clock.tickMinutes",
          "java.time.InstantSource.system");
  private static final Set<String> PARALLEL = Set.of("parallelStream", "parallel");
  private static final Set<String> SELF_SEEDED =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.Date");

  TimeAndChance() {
    super("take time and chance as arguments");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    JavaClass outermost = item;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    if (PERMITTED.containsKey(outermost.getName())) {
      return;
    }
    for (JavaAccess<?> access : item.getAccessesFromSelf()) {
      if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
          && isForbidden(target)) {
        events.add(SimpleConditionEvent.violated(item, access.getDescription()));
      }
    }
  }

  private static boolean isForbidden(AccessTarget.CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    List<String> parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return FORBIDDEN.contains(owner + '.' + name)
        || (owner.startsWith("java.util.") && PARALLEL.contains(name))
        || (SELF_SEEDED.contains(owner) && name.equals("<init>") && parameters.isEmpty())
        || (owner.startsWith("java.time.")
            && name.equals("now")
            && !parameters.equals(List.of("java.time.Clock")));
  }
}
