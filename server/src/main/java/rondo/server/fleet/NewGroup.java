package rondo.server.fleet;

import java.util.Map;
import java.util.Optional;
import rondo.server.form.Form;
import rondo.server.form.Typed;

/**
 * A group of kiosks that will take each other's discs.
 *
 * @param name as operators and receipts call it, 1 to 40 characters
 * @param tariff whose newest version its rentals follow; it brings the currency
 * @param phone that its screens show for help, at most 30 characters
 */
public record NewGroup(String name, String tariff, Optional<String> phone) {
  private static final int NAME = 40;
  private static final int PHONE = 30;
  private static final int TARIFF = 60;

  /** Reads the fields {@code name, tariff, phone}. */
  public static Typed<NewGroup> read(Map<String, String> fields) {
    var form = new Form(fields);
    String name = form.line("name", NAME, "The group needs a name.");
    String tariff = form.line("tariff", TARIFF, "Choose what it charges.");
    String phone = form.line("phone", PHONE, "");
    if (!phone.matches("[-+()./ 0-9]*")) {
      form.wrong("phone", "Digits, spaces and + - ( ) / . only.");
    }
    return form.read(
        () -> new NewGroup(name, tariff, Optional.of(phone).filter(text -> !text.isEmpty())));
  }
}
