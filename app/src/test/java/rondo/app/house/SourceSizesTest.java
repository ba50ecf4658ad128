package rondo.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSizesTest {
  private static final int LONGEST_FILE = 500;
  private static final int LONGEST_METHOD = 70;

  @Test
  void files_and_methods_stay_small_and_the_report_says_how_small() throws IOException {
    List<String> report = new ArrayList<>();
    List<SourceSizes.Size> tooLong = new ArrayList<>();
    report.add(
        "%-18s %6s %6s %6s %6s %6s %6s %6s"
            .formatted(
                "size in lines", "files", "median", "p90", "method", "p90", "lines", "test:1"));
    for (Path module : modules()) {
      SourceSizes main = SourceSizes.of(module.resolve("src/main/java"));
      SourceSizes test = SourceSizes.of(module.resolve("src/test/java"));
      report.add(line(module.getFileName().toString(), main, test));
      for (SourceSizes sizes : List.of(main, test)) {
        tooLong.addAll(over(LONGEST_FILE, sizes.files()));
        tooLong.addAll(over(LONGEST_METHOD, sizes.methods()));
      }
    }
    Files.write(Path.of("target/size-report.txt"), report);
    assertThat(report).hasSizeGreaterThan(2);
    assertThat(tooLong).as("files over 500 and methods over 70 lines").isEmpty();
  }

  @Test
  void a_long_method_and_a_long_file_are_seen(@TempDir Path folder) throws IOException {
    String body = "    int a;\n".repeat(80);
    Files.writeString(folder.resolve("A.java"), "class A {\n  void b() {\n" + body + "  }\n}\n");
    SourceSizes sizes = SourceSizes.of(folder);
    assertThat(over(LONGEST_METHOD, sizes.methods()))
        .containsExactly(new SourceSizes.Size("A.java b", 82));
    assertThat(over(80, sizes.files())).containsExactly(new SourceSizes.Size("A.java", 84));
    assertThat(over(84, sizes.files())).isEmpty();
  }

  private static List<SourceSizes.Size> over(int limit, List<SourceSizes.Size> sizes) {
    return sizes.stream().filter(size -> size.lines() > limit).toList();
  }

  private static String line(String module, SourceSizes main, SourceSizes test) {
    return "%-18s %6d %6d %6d %6d %6d %6d %6.2f"
        .formatted(
            module,
            main.files().size(),
            quantile(main.files(), 0.5),
            quantile(main.files(), 0.9),
            quantile(main.methods(), 0.5),
            quantile(main.methods(), 0.9),
            main.lines(),
            main.lines() == 0 ? 0.0 : (double) test.lines() / main.lines());
  }

  private static int quantile(List<SourceSizes.Size> sizes, double share) {
    int[] sorted = sizes.stream().mapToInt(SourceSizes.Size::lines).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("..").toRealPath())) {
      return folders.filter(f -> Files.exists(f.resolve("pom.xml"))).sorted().toList();
    }
  }
}
