package rondo.server.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.base.file.DurableFile;

/**
 * The newest seal that this server made, noted outside the database: whoever cuts the end off the
 * chain there is found out. Thread-safe.
 *
 * @param file in the data folder
 */
public record SealAnchor(Path file) {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17}) ([0-9a-f]{64})\\n");

  /** A seal's number and hash. */
  record Mark(long number, Hash hash) {}

  /** The anchor of a server's data folder. */
  public static SealAnchor in(Path folder) {
    return new SealAnchor(folder.resolve("newest-seal"));
  }

  void keep(long number, Hash hash) {
    DurableFile.replace(file, (number + " " + hash + "\n").getBytes(US_ASCII));
  }

  /** Empty where this server has made none, or the file is not as it was written. */
  Optional<Mark> read() {
    try {
      Matcher mark = FORM.matcher(Files.readString(file, US_ASCII));
      return mark.matches()
          ? Optional.of(new Mark(Long.parseLong(mark.group(1)), new Hash(mark.group(2))))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
