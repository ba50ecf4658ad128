package rondo.app.server;

import java.nio.file.Path;
import rondo.app.setting.Settings;

/**
 * What one server runs with.
 *
 * @param folder of everything that it keeps
 * @param webPort of console and start page on loopback
 * @param linkHost address that the link port is bound to
 * @param linkPort that kiosks connect to
 * @param paymentPort of the payment side on loopback
 * @param common what all commands share
 */
public record ServerSettings(
    Path folder, int webPort, String linkHost, int linkPort, int paymentPort, Settings common) {}
