package rondo.server.console.rental;

import io.javalin.http.BadRequestResponse;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.RentalId;
import rondo.server.console.signin.Visit;
import rondo.server.event.Documents;
import rondo.server.rental.DoubtDesk;
import rondo.server.rental.DoubtSteps.Finding;

/**
 * Carries a person's decision to the desk that settles it. The reason is written down first: what a
 * person said stays true even where the rental was settled meanwhile. Thread-safe.
 */
public final class Doubts {
  private static final int LONGEST_REASON = 500;
  private static final String SAID =
      """
      with told as (
        insert into event (event_id, cause_id, actor, kiosk_id, disc_code, rental_id, checkout_id,
                           at, recorded_at, type, document)
        select :event, :event, :actor, kiosk_id, disc_code, rental_id, checkout_id,
               :now, :now, 'doubt-examined', cast(:document as jsonb)
        from rental where rental_id = :rental and state = 'UNRESOLVED'
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private final Jdbi jdbi;
  private final DoubtDesk desk;
  private final IdSource ids;

  /** Decisions that go to this desk. */
  public Doubts(Jdbi jdbi, DoubtDesk desk, IdSource ids) {
    this.jdbi = jdbi;
    this.desk = desk;
    this.ids = ids;
  }

  void decide(Visit visit, UUID rental, String found, String reason) {
    Finding finding = finding(found);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new BadRequestResponse("A reason of 1 to 500 characters is needed.");
    }
    jdbi.useHandle(handle ->
        handle
            .createUpdate(SAID)
            .bind("event", ids.next())
            .bind("actor", "operator:" + visit.operator())
            .bind("now", visit.now())
            .bind("rental", rental)
            .bind("document", Documents.of(Map.of("finding", finding, "reason", reason)).toString())
            .execute());
    desk.resolve(visit.operator(), new RentalId(rental), finding);
  }

  private static Finding finding(String word) {
    return switch (word) {
      case "out" -> Finding.OUT;
      case "stayed" -> Finding.STAYED;
      default -> throw new BadRequestResponse("Either the customer has it or it stayed.");
    };
  }
}
