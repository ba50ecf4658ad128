package rondo.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.check.Books;
import rondo.simulator.truth.Place;

/**
 * What must be true of the whole house once nothing is wrong with it any more, over all that
 * happened in it (INVARIANTS I1, I2, I3, I11, I12, I25, and what the server's own checker knows).
 */
record Convergence(ProcessHouse house) {
  /** First night and tax by the sample's tariff, reckoned by hand: net price, 8.25 %. */
  private static final Map<String, Long> FIRST_NIGHT =
      Map.of("dvd", 195L, "blu-ray", 271L, "game", 379L, "album", 162L);

  private static final Set<String> MIDDLE = Set.of("AUTHORISING", "UNRESOLVED");
  private static final Set<String> GIVEN = Set.of("OPEN", "RETURNED");

  /** Waits until all is well; else tells what is not. */
  void comes() {
    Until.present(
        () -> String.join("\n", wrong()) + "\n" + house.said(),
        () -> wrong().isEmpty() ? Optional.of(true) : Optional.empty());
    new Releases(house).check();
  }

  private List<String> wrong() {
    try {
      List<String> wrong = new ArrayList<>();
      var rentals = house.records().rentals();
      rentals.stream()
          .filter(rental -> MIDDLE.contains(rental.state()))
          .forEach(rental -> wrong.add("I25 " + rental));
      wrong.addAll(leftOver());
      wrong.addAll(books());
      wrong.addAll(money(rentals));
      wrong.addAll(places());
      wrong.addAll(outside(rentals));
      return wrong;
    } catch (JdbiException away) {
      return List.of("the database does not answer: " + away.getMessage());
    }
  }

  private List<String> leftOver() {
    return house
        .records()
        .texts(
            """
            select 'I3 payment ' || payment_id || ' ' || kind || ' is ' || state from payment_op
              where state in ('PENDING', 'UNKNOWN', 'FAILED')
            union all
            select 'I25 checkout ' || checkout_id || ' is ' || state from checkout
              where state in ('AUTHORISING', 'AUTHORISED')
            union all
            select 'I21 parked: ' || reason from parked_fact
            union all
            select 'I11 task: ' || kind || ' ' || detail from operator_task where closed_at is null
            """);
  }

  private List<String> books() {
    List<Books.Effect> bank =
        house.bank().stream()
            .filter(PaymentEntry::approved)
            .map(entry -> new Books.Effect(entry.key(), entry.kind(), entry.amount()))
            .toList();
    var books = new Books(house.records().jdbi());
    return Stream.concat(books.check().stream(), books.checkAgainst(bank).stream())
        .map(Object::toString)
        .toList();
  }

  /** I1: the bank took the first night of each disc that was given, once, and of no other. */
  private List<String> money(List<ServerRecords.Rental> rentals) {
    Map<String, String> checkouts = new java.util.HashMap<>();
    house
        .records()
        .texts("select payment_id || ' ' || checkout_id from payment_op")
        .forEach(pair -> checkouts.put(pair.split(" ", 2)[0], pair.split(" ", 2)[1]));
    List<String> wrong = new ArrayList<>();
    for (ServerRecords.Rental rental : rentals) {
      List<Long> taken =
          house.bank().stream()
              .filter(entry -> entry.approved() && entry.kind() == PaymentKind.CAPTURE)
              .filter(
                  entry -> rental.checkout().equals(checkouts.get(entry.key().value().toString())))
              .map(entry -> entry.amount().minor())
              .toList();
      List<Long> due =
          GIVEN.contains(rental.state())
              ? List.of(FIRST_NIGHT.getOrDefault(rental.format(), -1L))
              : List.of();
      if (!taken.equals(due)) {
        wrong.add("I1 " + rental + ": the bank took " + taken + ", due is " + due);
      }
    }
    return wrong;
  }

  private List<String> places() {
    Map<String, String> told =
        house
            .records()
            .texts(
                """
                select disc_code || ' ' || case kind
                  when 'SLOT' then deck || '-' || position
                  when 'CUSTOMER' then 'outside' else kind end
                from disc_place where kind <> 'OPERATOR'
                """)
            .stream()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    return house.truth().discs().entrySet().stream()
        .filter(disc -> !disc.getValue().word().equals(told.get(disc.getKey())))
        .map(disc ->
            "I11 disc %s is %s, told to be %s"
                .formatted(disc.getKey(), disc.getValue().word(), told.get(disc.getKey())))
        .toList();
  }

  private List<String> outside(List<ServerRecords.Rental> rentals) {
    List<String> open =
        rentals.stream()
            .filter(rental -> rental.state().equals("OPEN"))
            .map(ServerRecords.Rental::disc)
            .sorted()
            .toList();
    List<String> out =
        house.truth().discs().entrySet().stream()
            .filter(disc -> disc.getValue() instanceof Place.Outside)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return out.equals(open) ? List.of() : List.of("I12 outside are " + out + ", OPEN are " + open);
  }
}
