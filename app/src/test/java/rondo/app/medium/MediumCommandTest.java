package rondo.app.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./rondo medium} does and says. */
class MediumCommandTest {
  /** Bytes before cluster 0: the head and the P-TOC's sectors. */
  private static final long CLUSTER_0 = 4096 + 32L * 2352;

  @TempDir Path folder;
  private final Shell shell = new Shell();

  private int run(String... arguments) {
    return shell.run(arguments);
  }

  private Path batch() {
    return folder.resolve("batch");
  }

  private String issued(String... more) {
    String[] all = {
      "medium", "issue", "--folder", batch().toString(), "--denomination", "5", "--service", "ab"
    };
    String[] arguments = Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    assertThat(run(arguments)).as(shell::said).isZero();
    return batch().resolve("medium-1.md").toString();
  }

  @ParameterizedTest
  @CsvSource({"utoc, utoc:5:16", "ptoc, ptoc:0:304", "control, after:5:0:16"})
  void a_batch_has_a_list_and_each_medium_its_own_block(String place, String listed)
      throws IOException {
    String medium = issued("--count", "3", "--size", "80", "--place", place);
    Path list = batch().resolve("issued.csv");
    List<String> lines = Files.readAllLines(list);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("medium-1.md,80," + listed + ",8/24/32,,5,0000ab,");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
        .isEqualTo("rw-------");
    assertThat(run("medium", "show", medium)).isZero();
    String id = lines.get(1).substring(lines.get(1).lastIndexOf(',') + 1);
    assertThat(shell.said())
        .contains(
            "Prepaid: block of denomination 5 for service 0000ab, medium .." + id.substring(6))
        .doesNotContain(id);
    assertThat(run("medium", "verify", medium)).isZero();
    assertThat(shell.said()).contains("Every rule holds.");
  }

  @Test
  void a_second_batch_does_not_touch_the_first() throws IOException {
    String medium = issued();
    byte[] list = Files.readAllBytes(batch().resolve("issued.csv"));
    assertThat(
            run(
                "medium",
                "issue",
                "--folder",
                batch().toString(),
                "--denomination",
                "9",
                "--service",
                "1"))
        .isEqualTo(1);
    assertThat(shell.said()).contains("Nothing was issued");
    assertThat(batch().resolve("issued.csv")).hasBinaryContent(list);
    run("medium", "show", medium);
    assertThat(shell.said()).contains("denomination 5");
  }

  @Test
  void a_file_is_recorded_read_back_and_erased_and_the_block_stays() throws IOException {
    String medium = issued("--size", "60");
    byte[] content = new byte[500_000];
    new SplittableRandom(1).nextBytes(content);
    Path file = Files.write(folder.resolve("song.bin"), content);
    assertThat(run("medium", "record", medium, file.toString(), "--name", "Blue Train")).isZero();
    assertThat(shell.said()).contains("Recorded, in 1 part(s); 1784 clusters are free.");
    run("medium", "record", medium, file.toString());
    run("medium", "show", medium);
    assertThat(shell.said())
        .contains("Track 1 \"Blue Train\": 0:14 min, SP stereo, in 1 part(s)")
        .contains("Track 2: ");
    assertThat(run("medium", "erase", medium, "1")).isZero();
    assertThat(run("medium", "defragment", medium)).isZero();
    assertThat(shell.said()).contains("1 copies made.");
    Path copy = folder.resolve("copy.bin");
    assertThat(run("medium", "read", medium, "1", copy.toString())).isZero();
    assertThat(copy).hasBinaryContent(content);
    run("medium", "show", medium);
    assertThat(shell.said()).contains("Prepaid: block of denomination 5");
  }

  @Test
  void what_cannot_be_done_is_said_and_ends_with_1() throws IOException {
    String medium = issued();
    assertThat(run("medium", "erase", medium, "7")).isEqualTo(1);
    assertThat(shell.said()).contains("Not done: there is no such track.");
    assertThat(run("medium", "read", medium, "0", folder.resolve("x").toString())).isEqualTo(1);
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(run("medium", "show", folder.resolve("nothing").toString())).isEqualTo(69);
    assertThat(shell.said()).contains("there is no file").doesNotContain("\tat ");
  }

  @Test
  void a_disc_that_breaks_a_rule_is_refused_with_it() throws IOException {
    String medium = issued();
    try (var file = new RandomAccessFile(medium, "rw")) {
      for (int cluster = 3; cluster <= 5; cluster++) {
        file.seek(CLUSTER_0 + (cluster * 36L + 4) * 2352 + 48);
        file.write(2);
      }
    }
    assertThat(run("medium", "verify", medium)).isEqualTo(1);
    assertThat(shell.said())
        .contains("The table of contents breaks a rule: SHARED_TABLE at part table 02h.")
        .contains("Nothing was written.");
    assertThat(run("medium", "defragment", medium)).isEqualTo(1);
  }

  @Test
  void a_copy_that_differs_is_told_and_usable() throws IOException {
    String medium = issued();
    try (var file = new RandomAccessFile(medium, "rw")) {
      file.seek(CLUSTER_0 + (4 * 36L + 4) * 2352 + 44);
      file.write(2);
    }
    assertThat(run("medium", "verify", medium)).isZero();
    assertThat(shell.said()).contains("The three copies of the table differ");
  }

  @Test
  void a_map_and_a_dump_show_where_things_are() throws IOException {
    String medium = issued();
    Path file = Files.write(folder.resolve("song.bin"), new byte[100]);
    run("medium", "record", medium, file.toString());
    Path map = folder.resolve("disc.svg");
    assertThat(run("medium", "show", medium, "--map", map.toString(), "--hex", "utoc:0")).isZero();
    assertThat(shell.said())
        .contains(" 312  00 cc 00 00 23 2d fa 00  part table 01h", "P-TNO1")
        .contains("   0  00 ff ff ff ff ff ff ff  sync");
    assertThat(map)
        .content()
        .contains("<title>track 1, 02h 50/0/0 to 50/31/10</title>")
        .contains("<title>control area</title>")
        .contains("prepaid block");
    assertThat(run("medium", "show", medium, "--hex", "utoc:5")).isZero();
    assertThat(shell.said()).contains("  16  05 00 00 ab ");
    assertThat(run("medium", "show", medium, "--hex", "utoc:32")).isEqualTo(2);
    assertThat(run("medium", "show", medium, "--hex", "9999:0")).isEqualTo(2);
  }

  @Test
  void names_dates_and_codes_are_recorded_and_shown_and_a_plan_changes_nothing()
      throws IOException {
    String medium = issued();
    String song = Files.write(folder.resolve("song.bin"), new byte[100_000]).toString();
    assertThat(
            run(
                "medium",
                "record",
                medium,
                song,
                "--name",
                "a <b> & c",
                "--at",
                "2026-11-21T07:05:09",
                "--isrc",
                "USRC17607839"))
        .isZero();
    assertThat(run("medium", "record", medium, song)).isZero();
    assertThat(run("medium", "erase", medium, "2")).isZero();
    assertThat(run("medium", "record", medium, song, "--at", "1999-01-02T03:04:05")).isZero();
    Path map = folder.resolve("disc.svg");
    assertThat(run("medium", "show", medium, "--map", map.toString())).isZero();
    assertThat(shell.said())
        .contains("Clusters: buffer 0 to 1, power calibration 2 to 2, U-TOC 3 to 5")
        .contains("Track 1 \"a <b> & c\": ", "  recorded 2026-11-21T07:05:09, ISRC USRC17607839")
        .contains("  recorded 1999-01-02T03:04:05\n");
    assertThat(map).content().contains("Track 1 \"a &lt;b&gt; &amp; c\"", "lead-in with the P-TOC");
    run("medium", "erase", medium, "1");
    run("medium", "show", medium);
    String before = shell.said();
    assertThat(run("medium", "defragment", medium, "--plan")).isZero();
    assertThat(shell.said()).contains("track 1: 2 cluster(s) from 52 to 50", "1 copies;");
    run("medium", "show", medium);
    assertThat(shell.said()).isEqualTo(before);
    assertThat(run("medium", "record", medium, song, "--isrc", "US-RC1-76-07839")).isEqualTo(2);
    assertThat(run("medium", "record", medium, song, "--at", "1899-01-01T00:00:00")).isEqualTo(2);
  }

  @Test
  void options_that_make_no_sense_are_usage_errors() {
    for (List<String> more :
        List.of(
            List.of("--count", "0"),
            List.of("--size", "63"),
            List.of("--place", "moon"),
            List.of("--denomination", "256"),
            List.of("--service", "0x12"))) {
      String[] all = {
        "medium", "issue", "--folder", batch().toString(), more.get(0), more.get(1), "", "", "", ""
      };
      int given = 6;
      for (List<String> needed :
          List.of(List.of("--denomination", "5"), List.of("--service", "1"))) {
        if (!more.getFirst().equals(needed.getFirst())) {
          all[given++] = needed.get(0);
          all[given++] = needed.get(1);
        }
      }
      assertThat(run(Arrays.copyOf(all, given))).as("%s", more).isEqualTo(2);
      assertThat(batch()).doesNotExist();
    }
  }
}
