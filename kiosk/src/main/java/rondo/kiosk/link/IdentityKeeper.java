package rondo.kiosk.link;

import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * Where a renewed key comes from and goes to.
 *
 * @param random draws keys
 * @param write makes an identity durable before it returns, in place of the one before
 */
public record IdentityKeeper(SecureRandom random, Consumer<KioskIdentity> write) {}
