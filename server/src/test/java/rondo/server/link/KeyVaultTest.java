package rondo.server.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.KioskId;
import rondo.protocol.frame.FrameKey;

class KeyVaultTest {
  private static final KioskId KIOSK = new KioskId(new UUID(1, 1));
  private static final FrameKey KEY = FrameKey.of(new byte[32]);

  private final KeyVault vault = new KeyVault(new byte[32], new SecureRandom());

  @Test
  void a_sealed_key_opens_for_its_kiosk_alone() {
    byte[] sealed = vault.seal(KIOSK, KEY);
    assertThat(vault.open(KIOSK, sealed)).isEqualTo(KEY);
    assertThat(vault.seal(KIOSK, KEY)).isNotEqualTo(sealed);
    assertThatThrownBy(() -> vault.open(new KioskId(new UUID(1, 2)), sealed))
        .isInstanceOf(KeyVaultException.class);
  }

  @Test
  void a_damaged_key_or_another_secret_folder_is_said_with_its_remedy() {
    byte[] sealed = vault.seal(KIOSK, KEY);
    byte[] other = new byte[32];
    other[0] = 1;
    assertThatThrownBy(() -> new KeyVault(other, new SecureRandom()).open(KIOSK, sealed))
        .isInstanceOf(KeyVaultException.class)
        .hasMessageContaining(KIOSK.toString())
        .hasMessageContaining("enrol the kiosk anew");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> vault.open(KIOSK, sealed)).isInstanceOf(KeyVaultException.class);
    assertThatThrownBy(() -> vault.open(KIOSK, new byte[5])).isInstanceOf(KeyVaultException.class);
  }
}
