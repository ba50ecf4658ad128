package rondo.browser.house;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One {@link Gallery} a class, named after it; its sheet is made when the class has ended. */
public final class GalleryExtension implements ParameterResolver {
  private static final Namespace OURS = Namespace.create(GalleryExtension.class);
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Gallery.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext shown = context.getParent().orElseThrow();
    return shown.getStore(OURS).computeIfAbsent(Gallery.class, key -> open(context), Gallery.class);
  }

  private static Gallery open(ExtensionContext context) {
    String name = context.getRequiredTestClass().getSimpleName();
    return new Gallery(name, StoryExtension.chromium(context).person(), TARGET);
  }
}
