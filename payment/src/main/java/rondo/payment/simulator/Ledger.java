package rondo.payment.simulator;

/** Where the simulator writes an operation before it answers. Not thread-safe. */
interface Ledger extends AutoCloseable {
  /** Keeps nothing: what is known ends with the process. */
  Ledger NONE =
      new Ledger() {
        @Override
        public void append(LedgerLine line) {}

        @Override
        public void close() {}
      };

  /** Returns once the line is as durable as this ledger is. */
  void append(LedgerLine line);

  @Override
  void close();
}
