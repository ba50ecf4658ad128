package rondo.design.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * Renders the templates of one module, compiled when it was built. Safe for use by many threads.
 */
public final class Pages {
  private final TemplateEngine engine;

  private Pages(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * The templates generated into a package.
   *
   * @param jtePackage the module's {@code jte.package}, for example {@code rondo.kiosk.jte}
   */
  public static Pages of(String jtePackage) {
    return new Pages(
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), jtePackage));
  }

  /**
   * The page as HTML, every value escaped for its place.
   *
   * @param template path below {@code src/main/jte}, for example {@code browse/browse.jte}
   * @param params value by the name of the template's parameter
   * @throws gg.jte.TemplateException when there is no such template or a parameter does not fit
   */
  public String render(String template, Map<String, Object> params) {
    var output = new StringOutput(16 * 1024);
    engine.render(template, params, output);
    return output.toString();
  }
}
