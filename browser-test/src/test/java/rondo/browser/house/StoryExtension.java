package rondo.browser.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser a run, one house a class, one person a story; evidence is kept of what fails. */
final class StoryExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(StoryExtension.class);
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /** A busy machine may take long; only what never comes costs so much. */
  private static final double PATIENCE_MS = 60_000;

  @Override
  public void beforeEach(ExtensionContext context) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Chromium chromium = chromium(context);
    ExtensionContext story = context.getParent().orElseThrow();
    DemoHouse house =
        story.getStore(OURS).computeIfAbsent(DemoHouse.class, key -> open(story), DemoHouse.class);
    context.getStore(OURS).put(Visit.class, new Visit(chromium.person(), house, TARGET));
  }

  /** The one browser of the run. */
  static Chromium chromium(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
  }

  private static DemoHouse open(ExtensionContext context) {
    Class<?> told = context.getRequiredTestClass();
    Story story = told.getAnnotation(Story.class);
    return DemoHouse.open(
        TARGET.resolve("house").resolve(told.getSimpleName()), story.speed(), story.idle());
  }

  /** What the browser complained of fails a story that went well. */
  @Override
  public void afterEach(ExtensionContext context) {
    try (Visit visit = visit(context)) {
      boolean failed = context.getExecutionException().isPresent();
      if (failed || !visit.watch().faults().isEmpty()) {
        visit.keepEvidence(
            context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
      }
      if (failed) {
        pullDown(context.getParent().orElseThrow());
      } else {
        assertThat(visit.watch().faults()).as("what the browser complained of").isEmpty();
      }
    }
  }

  /** The next story does not begin where this one broke off. */
  private static void pullDown(ExtensionContext story) {
    DemoHouse house = story.getStore(OURS).remove(DemoHouse.class, DemoHouse.class);
    if (house != null) {
      house.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return visit(context);
  }

  private static Visit visit(ExtensionContext context) {
    Visit visit = context.getStore(OURS).get(Visit.class, Visit.class);
    if (visit == null) {
      throw new IllegalStateException("no visit has begun");
    }
    return visit;
  }
}
