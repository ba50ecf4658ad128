package rondo.server.vitals;

/** What is counted of a server, each with its name for Prometheus and its query. */
enum Vital {
  KIOSKS_CONNECTED(
      "rondo.kiosks.connected",
      "Kiosks whose link stands",
      "select count(*) from kiosk_presence where connected"),
  RENTALS_OPEN(
      "rondo.rentals.open",
      "Discs that are with customers",
      "select count(*) from rental where state = 'OPEN'"),
  RENTALS_UNRESOLVED(
      "rondo.rentals.unresolved",
      "Rentals that a person must look at",
      "select count(*) from rental where state = 'UNRESOLVED'"),
  PAYMENTS_UNSETTLED(
      "rondo.payments.unsettled",
      "Calls to the payment side without a final answer",
      "select count(*) from payment_op where due_at is not null"),
  MAILS_WAITING(
      "rondo.mails.waiting",
      "Receipts that have not left yet",
      "select count(*) from mail where due_at is not null"),
  FACTS_PARKED(
      "rondo.facts.parked",
      "Facts that could not be applied",
      "select count(*) from parked_fact where cleared_at is null"),
  TASKS_OPEN(
      "rondo.tasks.open",
      "What waits for a person",
      "select count(*) from operator_task where closed_at is null");

  final String meter;
  final String meaning;
  final String query;

  Vital(String meter, String meaning, String query) {
    this.meter = meter;
    this.meaning = meaning;
    this.query = query;
  }
}
