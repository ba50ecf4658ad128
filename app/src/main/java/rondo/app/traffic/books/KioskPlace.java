package rondo.app.traffic.books;

import java.nio.file.Path;
import rondo.base.id.KioskId;

/**
 * Where a kiosk and its machine keep their records.
 *
 * @param name for people
 * @param kiosk who it is
 * @param epoch of its journal
 * @param store the controller's SQLite file
 * @param machine the machine's own file; its log lies beside it
 */
public record KioskPlace(String name, KioskId kiosk, int epoch, Path store, Path machine) {}
