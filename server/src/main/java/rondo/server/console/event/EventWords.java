package rondo.server.console.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** What happened, in words of people; the names of types are for programs. */
public final class EventWords {
  private static final Map<String, String> WORDS = words();

  private EventWords() {}

  /** The words of a type; of one that has none yet, its name without its hyphens. */
  public static String of(String type) {
    return WORDS.getOrDefault(type, plain(type));
  }

  /** Every type that has words, with them: what a list of events can be narrowed to. */
  public static Map<String, String> all() {
    return WORDS;
  }

  private static String plain(String type) {
    String words = type.replace('-', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    rentals(words);
    discs(words);
    money(words);
    kiosks(words);
    people(words);
    catalogue(words);
    return java.util.Collections.unmodifiableMap(words);
  }

  private static void rentals(Map<String, String> words) {
    words.put("checkout-opened", "Checkout opened");
    words.put("checkout-finished", "Checkout finished");
    words.put("checkout-abandoned", "Checkout ended without a disc");
    words.put("checkout-unexpected", "A checkout got a report that does not fit");
    words.put("disc-taken", "Disc taken");
    words.put("disc-not-dispensed", "Disc not given out");
    words.put("dispense-unresolved", "Unclear whether the disc was taken");
    words.put("doubt-examined", "A person looked into a doubt");
    words.put("doubt-resolved", "Doubt settled");
    words.put("clock-stopped", "Rental clock stopped");
    words.put("return-refused", "Return not taken in");
    words.put("return-credited", "Return credited by a person");
    words.put("rental-returned", "Rental closed: disc is back");
    words.put("rental-sold", "Rental closed: disc is sold");
    words.put("maximum-reached", "Last night is over, disc is sold");
    words.put("sale-reversed", "Sale taken back");
  }

  private static void discs(Map<String, String> words) {
    words.put("disc-returned", "Disc returned");
    words.put("disc-moved", "Disc moved to another kiosk");
    words.put("disc-displaced", "Disc no longer in its slot");
    words.put("disc-gone", "Disc gone from its slot");
    words.put("slot-changed", "Slot changed");
    words.put("slot-read", "Slot read in an audit");
    words.put("slot-settled", "Finding of an audit settled");
    words.put("audit-ordered", "Audit ordered");
    words.put("audit-ended", "Audit ended");
    words.put("stock-listed", "Discs put on a kiosk's list");
    words.put("stock-unlisted", "Discs taken off a kiosk's list");
    words.put("stock-cleared", "What is done taken off a kiosk's list");
    words.put("service-code-issued", "Service code issued");
    words.put("service-visited", "Staff at the kiosk");
    words.put("fault-reported", "Customer says a disc is faulty");
    words.put("fault-settled", "Faulty disc released by a person");
  }

  private static void money(Map<String, String> words) {
    words.put("payment-ordered", "Payment ordered");
    words.put("payment-settled", "Payment settled");
    words.put("payment-unanswered", "Payment without an answer");
    words.put("payment-unexpected", "Payment's answer does not fit");
    words.put("payment-mismatch", "Payment is not what we asked");
    words.put("payment-unknown", "Payment unknown to the payment side");
    words.put("payment-verdict", "A person said how a payment ended");
    words.put("refund-granted", "Money given back");
    words.put("debt-open", "Debt opened");
    words.put("debt-tried", "Debt tried again");
    words.put("debt-left", "Debt is not tried any more");
    words.put("debt-paid", "Debt paid");
    words.put("debt-cleared", "Debt gone, nothing is owed");
    words.put("debt-written-off", "Debt written off");
    words.put("receipt-resent", "Receipt sent again");
    words.put("mail-given-up", "Receipt could not be sent");
  }

  private static void kiosks(Map<String, String> words) {
    words.put("kiosk-started", "Kiosk started");
    words.put("machine-troubled", "Machine in trouble");
    words.put("kiosk-fault", "Kiosk in trouble");
    words.put("kiosk-enrolled", "Kiosk enrolled");
    words.put("kiosk-quarantined", "Kiosk must be enrolled anew");
    words.put("kiosk-refused", "Kiosk not let in");
    words.put("enrolment-code-issued", "Enrolment code issued");
    words.put("kiosk-key-renewal-asked", "New key asked for");
    words.put("kiosk-key-renewed", "Key renewed");
    words.put("kiosk-key-retired", "Key retired");
    words.put("fact-not-kept", "A report that cannot be kept");
  }

  private static void catalogue(Map<String, String> words) {
    words.put("title-added", "Title added");
    words.put("title-corrected", "Title corrected");
    words.put("titles-imported", "Titles imported");
    words.put("discs-imported", "Discs imported");
    words.put("kiosks-imported", "Kiosks imported");
    words.put("prices-imported", "Prices imported");
    words.put("titles-exported", "Titles exported");
    words.put("discs-exported", "Discs exported");
    words.put("kiosks-exported", "Kiosks exported");
    words.put("prices-exported", "Prices exported");
    words.put("titles-merged", "Two titles made one");
    words.put("disc-added", "Disc added");
    words.put("disc-changed", "Disc changed by a list");
    words.put("kiosk-changed", "Kiosk changed by a list");
    words.put("prices-set", "Prices set");
    words.put("prices-began", "Prices began");
  }

  private static void people(Map<String, String> words) {
    words.put("kiosk-added", "Kiosk added");
    words.put("kiosk-renamed", "Kiosk renamed");
    words.put("kiosk-retired", "Kiosk retired");
    words.put("group-added", "Group added");
    words.put("group-renamed", "Group renamed");
    words.put("discs-accepted", "Another group's discs are taken");
    words.put("discs-refused", "Another group's discs are no longer taken");
    words.put("parked-fact-cleared", "Report that did not fit seen to");
    words.put("disc-given-up", "Disc given up by a person");
    words.put("task-settled", "Task settled by a person");
  }
}
