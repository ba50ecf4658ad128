package rondo.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Finds folders that the user PostgreSQL runs as can enter. */
record Placement(EmbeddedPostgresSettings settings, ProcessModes modes) {

  /** Where a new cluster goes: the folder itself, else a folder of its own in the other home. */
  Path forCluster(ProcessMode mode) throws IOException {
    Path folder = settings.folder();
    if (!(mode instanceof ProcessMode.SwitchUser)) {
      return folder;
    }
    Folders.permit(folder, "rwx--x--x");
    if (modes.reaches(mode, folder)) {
      return folder;
    }
    Folders.permit(folder, "rwx------");
    String name = UUID.nameUUIDFromBytes(folder.toString().getBytes(UTF_8)).toString();
    Path place = settings.otherUsersHome().resolve(name);
    Files.createDirectories(place);
    Folders.permit(settings.otherUsersHome(), "rwxr-xr-x");
    Folders.permit(place, "rwx--x--x");
    return reachable(mode, place);
  }

  /** Where the programs go. */
  Path forBinaries(ProcessMode mode) throws IOException {
    Files.createDirectories(settings.binaries());
    if (!(mode instanceof ProcessMode.SwitchUser)) {
      return settings.binaries();
    }
    Folders.permit(settings.binaries(), "rwxr-xr-x");
    if (modes.reaches(mode, settings.binaries())) {
      return settings.binaries();
    }
    Path place = settings.otherUsersHome().resolve("binaries");
    Files.createDirectories(place);
    Folders.permit(settings.otherUsersHome(), "rwxr-xr-x");
    Folders.permit(place, "rwxr-xr-x");
    return reachable(mode, place);
  }

  private Path reachable(ProcessMode mode, Path place) {
    if (modes.reaches(mode, place)) {
      return place;
    }
    throw new DatabaseStartException(
        "PostgreSQL must run as another user ("
            + mode.recorded()
            + "), who cannot enter "
            + place
            + ".",
        "No data were touched.",
        "Make that path accessible to everybody, or start the server as an ordinary user.");
  }
}
