package rondo.app.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every width, place and signature that {@code ./rondo medium issue} can be asked for. */
class IssuedFormsTest {
  /** Bytes before cluster 0: the head and the P-TOC's sectors. */
  private static final long CLUSTER_0 = 4096 + 32L * 2352;

  @TempDir Path folder;
  private final Shell shell = new Shell();

  private int issue(Path to, String... more) {
    List<String> all = new ArrayList<>(List.of("medium", "issue", "--folder", to.toString()));
    all.addAll(List.of(more));
    return shell.run(all.toArray(String[]::new));
  }

  private Path batch() {
    return folder.resolve("batch");
  }

  private String medium() {
    return batch().resolve("medium-1.md").toString();
  }

  private String list() {
    return batch().resolve("issued.csv").toString();
  }

  private Path pem(String name, String label, Key key) throws IOException {
    String content = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, content, label));
  }

  private static KeyPair pair() throws NoSuchAlgorithmException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  @ParameterizedTest
  @CsvSource({
    "8/24/32, 255, ab, 0000ab, 0000ab",
    "8/22/34, 5, 3fffff, 3fffff, 3fffff",
    "8/32/40, 5, 192.0.2.1, c0000201, 192.0.2.1",
    "8/24/24, 5, 1, 000001, 000001",
    "8/32/24, 5, 7f000001, 7f000001, 127.0.0.1",
    "16/32/63, 65535, ffffffff, ffffffff, 255.255.255.255"
  })
  void each_width_is_issued_shown_and_held_against_its_list(
      String widths, String amount, String service, String listed, String shown)
      throws IOException {
    assertThat(issue(batch(), "--widths", widths, "--denomination", amount, "--service", service))
        .as(shell::said)
        .isZero();
    assertThat(Files.readAllLines(Path.of(list())).get(1))
        .startsWith("medium-1.md,74,utoc:5:16,%s,,%s,%s,".formatted(widths, amount, listed));
    assertThat(shell.run("medium", "show", medium(), "--widths", widths)).isZero();
    assertThat(shell.said())
        .contains("Prepaid: block of denomination " + amount, "service " + shown, "at utoc:5:16");
    assertThat(shell.run("medium", "verify", medium(), "--list", list())).isZero();
    assertThat(shell.said()).contains("Every rule holds.");
  }

  @ParameterizedTest
  @CsvSource({
    "ptoc:0:304, ptoc:0:304",
    "ptoc:1:16, ptoc:1:16",
    "ptoc:31:2344, ptoc:31:2344",
    "utoc:0:16, utoc:0:16",
    "utoc:0:304, utoc:0:304",
    "utoc:1:16, utoc:1:16",
    "utoc:2:32, utoc:2:32",
    "utoc:3:39, utoc:3:39",
    "utoc:4:20, utoc:4:20",
    "utoc:5:2344, utoc:5:2344",
    "utoc:6:16, utoc:6:16",
    "utoc:7:16, utoc:7:16",
    "after:3:31:16, after:3:31:16",
    "after:5:0:16, after:5:0:16",
    "after:43:7:100, after:43:7:100",
    "control, after:5:0:16"
  })
  void each_place_holds_a_block_that_every_later_change_leaves_alone(String place, String listed)
      throws IOException {
    assertThat(issue(batch(), "--place", place, "--denomination", "5", "--service", "ab"))
        .as(shell::said)
        .isZero();
    Path song = Files.write(folder.resolve("song.bin"), new byte[200_000]);
    for (String name : List.of("one", "two", "three")) {
      assertThat(shell.run("medium", "record", medium(), song.toString(), "--name", name)).isZero();
      assertThat(shell.said()).doesNotContain("no room for the name");
    }
    assertThat(shell.run("medium", "erase", medium(), "1")).isZero();
    assertThat(shell.run("medium", "defragment", medium())).isZero();
    assertThat(shell.run("medium", "verify", medium(), "--list", list())).isZero();
    assertThat(shell.said()).doesNotContain("Do not sell");
    assertThat(shell.run("medium", "show", medium(), "--place", place)).isZero();
    assertThat(shell.said()).contains("denomination 5", "at " + listed, "\"three\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"after:44:0:16", "after:2:0:16", "utoc:0:28", "utoc:8:16", "ptoc:0:28", "moon:1"})
  void a_place_that_recorders_write_or_that_is_none_makes_no_medium(String place) {
    assertThat(issue(batch(), "--place", place, "--denomination", "5", "--service", "ab"))
        .isNotZero();
    assertThat(shell.said()).doesNotContain("\tat ");
  }

  @Test
  void a_signed_block_is_held_against_the_key_of_its_issuer()
      throws IOException, NoSuchAlgorithmException {
    KeyPair pair = pair();
    String key = pem("key.pem", "PRIVATE KEY", pair.getPrivate()).toString();
    String ours = pem("public.pem", "PUBLIC KEY", pair.getPublic()).toString();
    String others = pem("other.pem", "PUBLIC KEY", pair().getPublic()).toString();
    String[] asked = {
      "--widths",
      "8/32/40",
      "--denomination",
      "5",
      "--service",
      "192.0.2.1",
      "--key",
      key,
      "--key-version",
      "7"
    };
    assertThat(issue(batch(), asked)).as(shell::said).isZero();
    assertThat(Files.readString(Path.of(list()))).contains(",8/32/40,7,5,c0000201,");
    assertThat(shell.run("medium", "verify", medium(), "--list", list(), "--public-key", ours))
        .as(shell::said)
        .isZero();
    assertThat(shell.run("medium", "verify", medium(), "--widths", "8/32/40", "--public-key", ours))
        .isZero();
    assertThat(shell.run("medium", "verify", medium(), "--list", list(), "--public-key", others))
        .isEqualTo(1);
    assertThat(shell.said()).contains("No block on it is signed by this key.");
    assertThat(
            shell.run(
                "medium", "show", medium(), "--widths", "8/32/40", "--signed", "--hex", "utoc:5"))
        .isZero();
    assertThat(shell.said())
        .contains("prepaid amount, service ID", "medium ID", "key version, signature");
  }

  @Test
  void a_block_of_other_widths_than_asked_for_is_doubtful_and_not_misread() {
    issue(batch(), "--widths", "8/32/40", "--denomination", "5", "--service", "192.0.2.1");
    assertThat(shell.run("medium", "show", medium())).isZero();
    assertThat(shell.said()).contains("none of the form 8/24/32", "utoc:5:16");
    assertThat(shell.run("medium", "verify", medium())).isEqualTo(1);
  }

  @Test
  void a_medium_that_is_not_the_one_of_its_line_is_not_to_be_sold() throws IOException {
    issue(batch(), "--place", "control", "--denomination", "5", "--service", "ab");
    try (var image = new RandomAccessFile(medium(), "rw")) {
      image.seek(CLUSTER_0 + (8 * 36L + 4) * 2352 + 23);
      int last = image.read();
      image.seek(CLUSTER_0 + (8 * 36L + 4) * 2352 + 23);
      image.write(last ^ 1);
    }
    assertThat(shell.run("medium", "verify", medium())).isZero();
    assertThat(shell.run("medium", "verify", medium(), "--list", list())).isEqualTo(1);
    assertThat(shell.said()).contains("not the one that the list says");
    assertThat(shell.run("medium", "show", medium(), "--hex", "8:0")).isZero();
    assertThat(shell.said()).contains("prepaid amount, service ID, medium ID");
  }

  @Test
  void no_medium_id_of_an_earlier_batch_is_given_again() throws IOException {
    String[] asked = {
      "--widths", "8/8/8", "--denomination", "1", "--service", "1", "--count", "127"
    };
    assertThat(issue(batch(), asked)).isZero();
    Path second = folder.resolve("second");
    List<String> more = new ArrayList<>(List.of(asked));
    more.addAll(List.of("--earlier", list()));
    assertThat(issue(second, more.toArray(String[]::new))).as(shell::said).isZero();
    Set<String> ids = new HashSet<>();
    for (Path lines : List.of(Path.of(list()), second.resolve("issued.csv"))) {
      Files.readAllLines(lines).stream()
          .skip(1)
          .forEach(line -> ids.add(line.substring(line.lastIndexOf(',') + 1)));
    }
    assertThat(ids).hasSize(254);
    more.addAll(List.of("--earlier", second.resolve("issued.csv").toString()));
    assertThat(issue(folder.resolve("third"), more.toArray(String[]::new))).isEqualTo(1);
    assertThat(shell.said()).contains("too narrow");
    assertThat(folder.resolve("third")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "8/33/32, 5, 1",
    "8-24-32, 5, 1",
    "8/24/32, 256, 1",
    "8/22/34, 5, 400000",
    "8/24/32, 5, 192.0.2.1",
    "8/32/32, 5, 192.0.2.256",
    "8/24/64, 5, 1"
  })
  void a_field_without_room_is_a_usage_error(String widths, String amount, String service) {
    assertThat(issue(batch(), "--widths", widths, "--denomination", amount, "--service", service))
        .isEqualTo(2);
    assertThat(batch()).doesNotExist();
  }

  @Test
  void files_that_are_no_key_and_no_list_are_usage_errors() throws IOException {
    String text = Files.writeString(folder.resolve("text"), "a poem").toString();
    String[] asked = {"--denomination", "5", "--service", "1"};
    for (String option : List.of("--key", "--earlier")) {
      assertThat(issue(batch(), asked[0], asked[1], asked[2], asked[3], option, text)).isEqualTo(2);
    }
    assertThat(issue(batch(), asked)).isZero();
    for (String option : List.of("--public-key", "--list")) {
      assertThat(shell.run("medium", "verify", medium(), option, text)).isEqualTo(2);
    }
    assertThat(shell.run("medium", "show", medium(), "--widths", "1/2")).isEqualTo(2);
    assertThat(shell.run("medium", "show", medium(), "--place", "moon")).isEqualTo(2);
  }
}
