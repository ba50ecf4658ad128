package rondo.browser.house;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.PaymentId;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.PaymentEntry;

/**
 * What the server's records say, to be compared with what the payment side and the machine say.
 * Reads only. Thread-safe.
 */
public final class Books {
  private final Jdbi jdbi;

  Books(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A payment as one side knows it. */
  public record Payment(PaymentId id, String kind, long minor, boolean approved) {
    static Payment of(PaymentEntry entry) {
      return new Payment(
          entry.key(), entry.kind().name(), entry.amount().minor(), entry.approved());
    }
  }

  /** Every payment of the server that is settled. */
  public Set<Payment> payments() {
    return jdbi.withHandle(handle ->
        new HashSet<>(
            handle
                .createQuery(
                    "select payment_id, kind, amount_minor, state from payment_op"
                        + " where state in ('SUCCESS', 'DECLINED')")
                .map((row, context) ->
                    new Payment(
                        PaymentId.parse(row.getString("payment_id")),
                        row.getString("kind"),
                        row.getLong("amount_minor"),
                        row.getString("state").equals("SUCCESS")))
                .list()));
  }

  /** The kinds of the receipts that went out. */
  public List<String> receipts() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select kind from mail where state = 'SENT' order by created_at")
            .mapTo(String.class)
            .list());
  }

  /** How many payments are not settled yet. */
  public int unsettled() {
    return number("select count(*) from payment_op where state in ('PENDING', 'UNKNOWN')");
  }

  /** The states of all rentals, the oldest first. */
  public List<String> rentals() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select state from rental order by opened_at")
            .mapTo(String.class)
            .list());
  }

  /** The sum of an account's lines in cents; debits are positive. */
  public int account(String name) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select coalesce(sum(amount_minor), 0) from ledger_line where account = ?")
            .bind(0, name)
            .mapTo(Integer.class)
            .one());
  }

  /** The sum of all lines of the ledger. */
  public int ledgerSum() {
    return number("select coalesce(sum(amount_minor), 0) from ledger_line");
  }

  /** How many discs of a title stand in a kiosk's slots. */
  public int inSlots(String kiosk, String title) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select count(*) from disc_place join disc using (disc_code)"
                    + " join title using (title_id)"
                    + " join kiosk on kiosk.kiosk_id = disc_place.kiosk_id"
                    + " where kiosk.name = ? and title.name = ? and disc_place.kind = 'SLOT'")
            .bind(0, kiosk)
            .bind(1, title)
            .mapTo(Integer.class)
            .one());
  }

  /** How many discs stand in a kiosk. */
  public int standing(String kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select count(*) from disc_place join kiosk using (kiosk_id)"
                    + " where kiosk.name = ? and disc_place.kind = 'SLOT'")
            .bind(0, kiosk)
            .mapTo(Integer.class)
            .one());
  }

  /** How many events of a type the audit holds. */
  public int events(String type) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select count(*) from event where type = ?")
            .bind(0, type)
            .mapTo(Integer.class)
            .one());
  }

  /** What kind of place a disc is in. */
  public String place(String disc) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select kind from disc_place where disc_code = ?")
            .bind(0, disc)
            .mapTo(String.class)
            .one());
  }

  private int number(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
  }

  void age(String title, int years) {
    jdbi.useHandle(
        handle -> handle.execute("update title set age = ? where name = ?", years, title));
  }

  /** A disc that nobody has seen yet, of the title of another. */
  void add(DiscCode disc, DiscCode like) {
    jdbi.useTransaction(handle -> {
      handle.execute(
          "insert into disc (disc_code, group_id, title_id, format, added_at)"
              + " select ?, group_id, title_id, format, added_at from disc where disc_code = ?",
          disc.value(),
          like.value());
      handle.execute(
          "insert into disc_place (disc_code, kind, version, since)"
              + " select ?, 'OPERATOR', 1, added_at from disc where disc_code = ?",
          disc.value(),
          disc.value());
    });
  }
}
