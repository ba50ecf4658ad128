package rondo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The page that operators read, as a program: its blocks say in their first line on which machine
 * they are meant.
 *
 * @param blocks in the order of the page
 */
record OperatingPage(List<Block> blocks) {
  private static final Pattern FENCED =
      Pattern.compile("^```(\\w+) ([AB]) (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * A block of the page.
   *
   * @param language of the block: sh, toml or ini
   * @param machine A or B
   * @param title name of a file or of a chapter
   */
  record Block(String language, String machine, String title, String text) {
    /** A command a line. */
    List<String> commands() {
      return text.strip().lines().toList();
    }
  }

  static OperatingPage read() {
    try {
      var page = FENCED.matcher(Files.readString(Path.of("../docs/operating.md")));
      return new OperatingPage(
          page.results()
              .map(it -> new Block(it.group(1), it.group(2), it.group(3), it.group(4)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The configuration files of both machines. */
  List<Block> configurations() {
    return blocks.stream().filter(block -> block.language().equals("toml")).toList();
  }

  /** The units of both machines. */
  List<Block> units() {
    return blocks.stream().filter(block -> block.language().equals("ini")).toList();
  }

  /** The commands of a chapter. */
  List<String> commands(String machine, String title) {
    return blocks.stream()
        .filter(block -> block.language().equals("sh"))
        .filter(block -> block.machine().equals(machine) && block.title().equals(title))
        .findFirst()
        .orElseThrow()
        .commands();
  }

  /** What a service runs. */
  String execStart(String service) {
    Block unit =
        units().stream()
            .filter(block -> block.title().equals(service + ".service"))
            .findFirst()
            .orElseThrow();
    return Arrays.stream(unit.text().split("\n"))
        .filter(line -> line.startsWith("ExecStart="))
        .map(line -> line.substring("ExecStart=".length()))
        .findFirst()
        .orElseThrow();
  }
}
