package rondo.browser.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of stories: its tests take a {@link Visit}, a person before a running demo. The house is
 * the class's, with a fresh data folder.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StoryExtension.class)
public @interface Story {
  /** How many times faster than life the machine moves. */
  int speed() default 20;

  /** How many times sooner than in life a screen that nobody touches asks and gives way. */
  int idle() default 1;
}
