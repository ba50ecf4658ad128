package rondo.base.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Makes every component of a record required but an Optional; Jackson's own switch would require
 * that one too, and without it a missing long is 0.
 */
final class RequiredParts extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    if (member.getDeclaringClass().isRecord()) {
      return member.getRawType() != Optional.class;
    }
    return super.hasRequiredMarker(config, member);
  }
}
