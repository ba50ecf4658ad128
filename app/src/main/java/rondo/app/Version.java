package rondo.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which Rondo and which Java this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"rondo " + number() + ", Java " + Runtime.version()};
  }

  private static String number() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/rondo/app/build.properties")) {
      if (in == null) {
        throw new IllegalStateException("build.properties is missing from this build");
      }
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read build.properties", e);
    }
    return build.getProperty("version");
  }
}
