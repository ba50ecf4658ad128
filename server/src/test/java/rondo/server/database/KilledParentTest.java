package rondo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills the process that started PostgreSQL, in each mode in which it can have started it. */
class KilledParentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid", "nobody", "--regid", "65534", "--clear-groups", "--");

  private Path temp = Path.of("");
  private String classPathOfNameless = "";

  @BeforeEach
  void make_a_folder_that_everybody_can_enter() throws IOException {
    temp = TestFolders.create("rondo database ");
    Folders.permit(temp, "rwxr-xr-x");
  }

  @AfterEach
  void remove_the_folder() throws IOException {
    Folders.delete(temp);
  }

  /** Root's automatic choice is one of its three; who is not root has none. */
  static List<RootMode> modes() {
    return root()
        ? List.of(RootMode.UNSHARE, RootMode.SETPRIV, RootMode.RUNUSER)
        : List.of(RootMode.AUTOMATIC);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void no_server_outlives_a_parent_killed_by_signal_9_and_data_are_kept(RootMode mode)
      throws Exception {
    Path folder = temp.resolve("data of " + mode);
    PostgresChild first = child(List.of(), PostgresChild.classPath(), folder, mode);
    long postgres = first.postgres();
    assertThat(ProcessHandle.of(postgres)).isPresent();
    first.kill();
    assertThat(Await.until(PATIENCE, () -> gone(postgres))).as("%s ended", postgres).isTrue();
    child(List.of(), PostgresChild.classPath(), folder, mode).close();
    assertThat(starts(folder)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"SETPRIV", "RUNUSER"})
  void another_user_gets_a_place_of_its_own_if_it_cannot_enter_the_folder(RootMode mode)
      throws Exception {
    assumeTrue(root(), "only root can become another user");
    Path shut = Files.createDirectory(temp.resolve("shut"));
    Folders.permit(shut, "rwx------");
    Path folder = shut.resolve("data");
    PostgresChild.start(
            List.of(), PostgresChild.classPath(), arguments(folder, shut.resolve("programs"), mode))
        .close();
    assertThat(folder.resolve("cluster")).doesNotExist();
    assertThat(temp.resolve("home/binaries")).isDirectory();
    PostgresChild second = child(List.of(), PostgresChild.classPath(), folder, RootMode.AUTOMATIC);
    assertThat(Files.getOwner(Path.of("/proc", Long.toString(second.postgres()))).getName())
        .isNotEqualTo("root");
    second.close();
    assertThat(starts(folder)).isEqualTo(2);
  }

  @Test
  void a_folder_only_root_may_enter_works_in_a_user_namespace() throws Exception {
    assumeTrue(root(), "only root needs a user namespace");
    Path shut = Files.createDirectory(temp.resolve("shut"));
    Folders.permit(shut, "rwx------");
    Path folder = shut.resolve("data");
    child(List.of(), PostgresChild.classPath(), folder, RootMode.UNSHARE).close();
    assertThat(folder.resolve("cluster")).isDirectory();
  }

  @Test
  void an_ordinary_user_needs_no_trick() throws Exception {
    assumeTrue(root(), "an ordinary user runs every test like this");
    Path own = Files.createDirectory(temp.resolve("own"));
    Folders.give(own, "nobody");
    Path jars = Files.createDirectory(temp.resolve("jars"));
    Folders.permit(jars, "rwxr-xr-x");
    String classPath = PostgresChild.readableClassPath(jars);
    PostgresChild child =
        PostgresChild.start(
            NOBODY, classPath, arguments(own.resolve("d"), own, RootMode.AUTOMATIC));
    long postgres = child.postgres();
    assertThat(Files.readString(own.resolve("d/embedded-postgres.properties")))
        .contains("mode=direct");
    child.kill();
    assertThat(Await.until(PATIENCE, () -> gone(postgres))).isTrue();
  }

  @Test
  void a_user_without_a_name_runs_it_in_a_user_namespace() throws Exception {
    assumeTrue(root(), "only root can become somebody who does not exist");
    PostgresChild child = nameless(List.of());
    assumeTrue(!child.answer().contains("is refused"), "no user namespaces for ordinary users");
    long postgres = child.postgres();
    assertThat(Files.readString(temp.resolve("own/d/embedded-postgres.properties")))
        .contains("mode=unshare");
    child.kill();
    assertThat(Await.until(PATIENCE, () -> gone(postgres))).isTrue();
    nameless(List.of()).close();
    assertThat(child(List.of(), PostgresChild.classPath(), temp.resolve("own/d"), RootMode.UNSHARE))
        .extracting(PostgresChild::answer, STRING)
        .as("root may not take over what belongs to somebody else")
        .contains("'unshare'")
        .contains("not root");
  }

  @Test
  void a_user_without_a_name_where_unshare_is_refused_is_told_so() throws Exception {
    assumeTrue(root(), "only root can become somebody who does not exist");
    PostgresChild child = nameless(withoutUnshare());
    assertThat(child.answer())
        .startsWith("refused ")
        .contains("4711", "has none here", "No data were touched.", "--database URL");
  }

  @Test
  void where_unshare_is_refused_root_becomes_another_user_and_keeps_to_that() throws Exception {
    assumeTrue(root(), "only root has a choice");
    Path folder = temp.resolve("refused");
    child(withoutUnshare(), PostgresChild.classPath(), folder, RootMode.AUTOMATIC).close();
    assertThat(Files.readString(folder.resolve("embedded-postgres.properties")))
        .contains("mode=setpriv");
    assertThat(starts(folder)).as("with unshare again").isEqualTo(1);
  }

  /** As somebody whom no list of users names, in a folder of that user's own. */
  private PostgresChild nameless(List<String> before) throws IOException {
    Path own = temp.resolve("own");
    Path jars = temp.resolve("jars");
    if (!Files.exists(own)) {
      Files.createDirectory(own);
      Folders.give(own, "4711");
      Folders.permit(Files.createDirectory(jars), "rwxr-xr-x");
      classPathOfNameless = PostgresChild.readableClassPath(jars);
    }
    List<String> prefix = new ArrayList<>(before);
    prefix.addAll(List.of("setpriv", "--reuid", "4711", "--regid", "4711", "--clear-groups", "--"));
    return PostgresChild.start(
        prefix, classPathOfNameless, arguments(own.resolve("d"), own, RootMode.AUTOMATIC));
  }

  /** A search path on which {@code unshare} is refused, as it is in many containers. */
  private List<String> withoutUnshare() throws IOException {
    Path refusing = Files.createDirectories(temp.resolve("refusing"));
    Folders.permit(refusing, "rwxr-xr-x");
    Path unshare = Files.writeString(refusing.resolve("unshare"), "#!/bin/sh\nexit 1\n");
    Folders.permit(unshare, "rwxr-xr-x");
    return List.of("env", "PATH=" + refusing + ":" + System.getenv("PATH"));
  }

  @Test
  void a_folder_made_by_an_ordinary_user_is_refused_to_root_in_three_sentences() throws Exception {
    assumeTrue(root(), "only root is refused");
    Path folder = Files.createDirectory(temp.resolve("a"));
    new FolderRecord(new ProcessMode.Direct(), folder, 20_001).write(folder);
    PostgresChild child = child(List.of(), PostgresChild.classPath(), folder, RootMode.AUTOMATIC);
    assertThat(child.answer())
        .startsWith("refused ")
        .contains("'direct'")
        .contains("The data are there and unchanged.")
        .contains("not root");
    child.close();
  }

  @Test
  void a_survivor_that_knew_no_death_signal_is_stopped_by_the_next_start() throws Exception {
    Path folder = temp.resolve("a");
    child(List.of(), PostgresChild.classPath(), folder, RootMode.AUTOMATIC).close();
    Process survivor = startWithoutUs(folder);
    assertThat(Await.until(PATIENCE, () -> ready(folder))).isTrue();
    child(List.of(), PostgresChild.classPath(), folder, RootMode.AUTOMATIC).close();
    assertThat(survivor.isAlive()).isFalse();
    assertThat(starts(folder)).isEqualTo(2);
  }

  private static boolean ready(Path folder) {
    return PostmasterFile.read(folder.resolve("cluster")).filter(PostmasterFile::ready).isPresent();
  }

  private static Process startWithoutUs(Path folder) throws IOException {
    FolderRecord record = FolderRecord.read(folder).orElseThrow();
    Binaries binaries = Binaries.unpack(TestPostgres.binaries(), Platform.current(), step -> {});
    Supervision none = new Supervision(List.of(), Optional.empty());
    List<String> server = ServerOptions.command(binaries, record.cluster(), record.port(), 2);
    return Command.builder(none.command(record.mode(), server))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("survivor.log").toFile())
        .start();
  }

  /** Gone, or dead and not yet collected by whoever is process 1 here. */
  private static boolean gone(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).isEmpty();
    } catch (IOException noSuchProcess) {
      return true;
    }
  }

  private PostgresChild child(List<String> prefix, String classPath, Path folder, RootMode mode) {
    return PostgresChild.start(prefix, classPath, arguments(folder, TestPostgres.binaries(), mode));
  }

  private List<String> arguments(Path folder, Path binaries, RootMode mode) {
    return List.of(
        folder.toString(), binaries.toString(), mode.name(), temp.resolve("home").toString());
  }

  private int starts(Path folder) throws Exception {
    var settings =
        EmbeddedPostgresSettings.in(folder, new SecureRandom())
            .withBinaries(TestPostgres.binaries())
            .withOtherUsersHome(temp.resolve("home"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
        Connection connection = postgres.database("kept").unpooled("test").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from start")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static boolean root() {
    return ProcessModes.here(Path.of(System.getProperty("java.io.tmpdir"))).root();
  }
}
