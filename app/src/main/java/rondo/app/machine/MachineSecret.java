package rondo.app.machine;

import java.util.HexFormat;
import java.util.function.Supplier;
import rondo.app.setting.Settings;
import rondo.base.secret.SecretFolder;

/** The secret that lets a controller command a machine: machine and kiosk read the same file. */
public final class MachineSecret {
  private static final int BYTES = 32;

  private MachineSecret() {}

  /** The secret of the file that the settings name, else the one of the folder. */
  public static String read(Settings settings, Supplier<SecretFolder> folder) {
    byte[] secret =
        settings
            .machine()
            .secret()
            .map(SecretFolder::readSecret)
            .orElseGet(() -> folder.get().secret("machine", BYTES));
    return HexFormat.of().formatHex(secret);
  }
}
