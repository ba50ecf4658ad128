package rondo.server.console.mailbox;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.find;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;
import static rondo.server.database.Columns.many;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rondo.design.route.FeatureRoutes;
import rondo.design.web.FormFields;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.page.Listing;
import rondo.server.console.page.Own;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.mail.FolderPost;
import rondo.server.mail.FolderPost.Kept;
import rondo.server.mail.Resending;

/**
 * {@code /mailbox}: messages with their state, sending one again and, where they are kept in a
 * folder, what they say. A message's HTML stands in a sandboxed frame under a policy of its own,
 * which allows its inline style, the pictures in it, and nothing else.
 */
public final class Mailbox implements FeatureRoutes {
  private static final String PATH = "/mailbox";
  private static final String MESSAGES =
      Own.KIOSKS
          + """
          select m.mail_id, m.kind, m.state, m.tries, m.created_at, m.sent_at, m.due_at,
                 m.last_error, own.name as kiosk, r.rental_ids, r.titles
          from mail m
          join checkout c on c.checkout_id = m.checkout_id
          join own on own.kiosk_id = c.kiosk_id
          left join lateral (
            select array_agg(o.rental_id order by o.rental_id) as rental_ids,
                   array_agg(t.name order by o.rental_id) as titles
            from rental o join title t on t.title_id = o.title_id
            where o.checkout_id = m.checkout_id
              and o.rental_id = coalesce(m.rental_id, o.rental_id)
              and (m.rental_id is not null or o.dispensed_at is not null)) r on true
          """;

  private static final String NEWEST =
      MESSAGES + "order by m.created_at desc, m.mail_id limit :limit offset :offset";

  private final Jdbi jdbi;
  private final Optional<FolderPost> folder;
  private final Optional<Resending> resending;
  private final Guard guard;
  private final ConsolePages pages;

  /** The routes; without a folder there is nothing to read but the list. */
  public Mailbox(
      Jdbi jdbi,
      Optional<FolderPost> folder,
      Optional<Resending> resending,
      Guard guard,
      ConsolePages pages) {
    this.jdbi = jdbi;
    this.folder = folder;
    this.resending = resending;
    this.guard = guard;
    this.pages = pages;
  }

  /**
   * A message as the list shows it.
   *
   * @param rentals that it is about
   * @param titles of their discs, in the same order
   * @param readable whether its text is kept here
   */
  public record Message(
      UUID id,
      String kind,
      String state,
      int tries,
      Instant created,
      Optional<Instant> sent,
      Optional<Instant> due,
      Optional<String> error,
      String kiosk,
      List<UUID> rentals,
      List<String> titles,
      boolean readable) {
    /** What it is: {@code Rental receipt}. */
    public String words() {
      return kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT) + " receipt";
    }

    /** What it is about: {@code 2 discs: Metropolis, Faust}. */
    public String about() {
      String names = String.join(", ", titles);
      return titles.size() > 1 ? titles.size() + " discs: " + names : names;
    }
  }

  /** The page of one message. */
  public record View(Message message, String subject, String text) {}

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
    routes.get(PATH + "/{mail}", guard.only(this::one));
    routes.get(PATH + "/{mail}/html", guard.only(this::html));
    routes.post(PATH + "/{mail}/resend", FormFields.only(guard.only(this::resend)));
  }

  private void list(Context request, Visit visit) {
    int page = Asked.page(request);
    List<Message> read =
        jdbi.withHandle(handle ->
            handle
                .createQuery(NEWEST)
                .bind("operator", visit.operator().value())
                .bind("limit", Listing.ROWS + 1)
                .bind("offset", Listing.offset(page))
                .map((row, context) -> message(row))
                .list());
    pages.show(request, visit, "mails", "Mailbox", Listing.of(read, page, PATH, Map.of()));
  }

  private void one(Context request, Visit visit) {
    Message message = own(request, visit);
    Kept kept = kept(message);
    // The page's own policy, and a frame of our own besides.
    request.header(
        "Content-Security-Policy",
        request.res().getHeader("Content-Security-Policy") + "; frame-src 'self'");
    pages.show(
        request, visit, "mail", kept.subject(), new View(message, kept.subject(), kept.text()));
  }

  private void html(Context request, Visit visit) {
    Kept kept = kept(own(request, visit));
    request.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'self'; sandbox");
    request.html(kept.html());
  }

  private void resend(Context request, Visit visit) {
    Message message = own(request, visit);
    Resending desk = resending.orElseThrow(NotFoundResponse::new);
    switch (desk.again(visit.operator(), message.id())) {
      case Resending.Outcome.Refused(var refusal) -> pages.refuse(request, refusal);
      case Resending.Outcome.Ordered _ ->
          request
              .status(303)
              .header(
                  "Location",
                  message.rentals().stream()
                      .findFirst()
                      .map(rental -> "/console/rentals/" + rental)
                      .orElse(PATH));
    }
  }

  private Message own(Context request, Visit visit) {
    return jdbi.withHandle(handle ->
            handle
                .createQuery(MESSAGES + "where m.mail_id = :mail")
                .bind("operator", visit.operator().value())
                .bind("mail", Asked.id(request, "mail"))
                .map((row, context) -> message(row))
                .findOne())
        .orElseThrow(NotFoundResponse::new);
  }

  private Kept kept(Message message) {
    return folder.flatMap(place -> place.read(message.id())).orElseThrow(NotFoundResponse::new);
  }

  private Message message(ResultSet row) throws SQLException {
    UUID mail = id(row, "mail_id");
    return new Message(
        mail,
        row.getString("kind"),
        row.getString("state"),
        row.getInt("tries"),
        at(row, "created_at"),
        find(row, "sent_at"),
        find(row, "due_at"),
        findText(row, "last_error"),
        row.getString("kiosk"),
        many(row, "rental_ids", UUID.class),
        many(row, "titles", String.class),
        folder.map(place -> place.has(mail)).orElse(false));
  }
}
