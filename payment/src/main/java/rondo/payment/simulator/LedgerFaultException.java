package rondo.payment.simulator;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ledger's file cannot be read or written; the simulator answers nothing until restarted. */
public final class LedgerFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerFaultException(Path file, String what, @Nullable Throwable cause) {
    super("payment ledger " + file + ": " + what, cause);
  }
}
