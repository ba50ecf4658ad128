package rondo.base.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFolderTest {
  @TempDir Path data;
  private Path folder;
  private SecretFolder secrets;

  @BeforeEach
  void open() {
    folder = data.resolve("secrets");
    secrets = SecretFolder.open(folder, new SecureRandom());
  }

  @Test
  void a_secret_is_drawn_once_and_stays() {
    byte[] first = secrets.secret("session", 32);
    assertThat(first).hasSize(32);
    assertThat(secrets.secret("session", 32)).isEqualTo(first);
    assertThat(SecretFolder.open(folder, new SecureRandom()).secret("session", 32))
        .isEqualTo(first);
    assertThat(secrets.secret("other", 32)).isNotEqualTo(first);
  }

  @Test
  void a_key_pair_is_drawn_once_and_stays() {
    KeyPair first = secrets.keyPair("identity");
    KeyPair again = SecretFolder.open(folder, new SecureRandom()).keyPair("identity");
    assertThat(again.getPublic()).isEqualTo(first.getPublic());
    assertThat(again.getPrivate().getEncoded()).isEqualTo(first.getPrivate().getEncoded());
    assertThat(secrets.keyPair("people").getPublic()).isNotEqualTo(first.getPublic());
  }

  @Test
  void only_the_owner_can_read_files_and_folder() throws IOException {
    secrets.secret("session", 16);
    secrets.keyPair("identity");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("session.secret"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("identity.pem"))).isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_was_open_to_others_is_closed() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    SecretFolder.open(folder, new SecureRandom());
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void a_secret_that_others_could_read_is_refused_with_the_remedy() throws IOException {
    secrets.secret("session", 16);
    Files.setPosixFilePermissions(
        folder.resolve("session.secret"), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> secrets.secret("session", 16))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void many_who_ask_at_once_get_the_same() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    Callable<String> ask =
        () -> {
          start.await();
          byte[] mine = SecretFolder.open(folder, new SecureRandom()).secret("race", 32);
          return Base64.getEncoder().encodeToString(mine);
        };
    Set<String> seen = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> asked = Stream.generate(() -> threads.submit(ask)).limit(16).toList();
      start.countDown();
      for (Future<String> answer : asked) {
        seen.add(answer.get());
      }
    }
    assertThat(seen).hasSize(1);
  }

  @Test
  void a_damaged_file_is_named_and_its_content_is_not() throws IOException {
    secrets.secret("session", 16);
    Files.writeString(folder.resolve("session.secret"), "hunter2!\n");
    assertThatThrownBy(() -> secrets.secret("session", 16))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("session.secret")
        .hasMessageNotContaining("hunter2");
    secrets.secret("short", 16);
    assertThatThrownBy(() -> secrets.secret("short", 32))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("16 bytes, not 32");
  }

  @Test
  void halves_of_two_pairs_are_refused() throws IOException {
    secrets.keyPair("one");
    secrets.keyPair("two");
    String one = Files.readString(folder.resolve("one.pem"));
    String two = Files.readString(folder.resolve("two.pem"));
    int cut = one.indexOf("-----BEGIN PUBLIC");
    Path mixed = data.resolve("mixed.pem");
    Files.writeString(mixed, one.substring(0, cut) + two.substring(two.indexOf("-----BEGIN PUB")));
    assertThatThrownBy(() -> SecretFolder.readKeyPair(mixed))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("belongs together");
    Files.writeString(mixed, one.substring(0, cut));
    assertThatThrownBy(() -> SecretFolder.readKeyPair(mixed))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("PUBLIC KEY");
  }

  @Test
  void a_secret_kept_elsewhere_is_read_from_its_path() throws IOException {
    Path elsewhere = data.resolve("given");
    Files.writeString(elsewhere, "AAECAw\n");
    assertThat(SecretFolder.readSecret(elsewhere)).containsExactly(0, 1, 2, 3);
    assertThatThrownBy(() -> SecretFolder.readSecret(data.resolve("none")))
        .isInstanceOf(SecretException.class);
  }

  @Test
  void a_name_cannot_leave_the_folder() {
    assertThatThrownBy(() -> secrets.secret("../x", 16))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
