package rondo.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.RentalId;

/** The server's tables, read beside the server in its embedded PostgreSQL (oracle DB). */
record ServerRecords(Path folder) {
  /** One rental as the server has it. */
  record Rental(RentalId id, String checkout, String disc, String format, String state) {}

  /** One returned disc as the server has it. */
  record Credit(String id, String disc, Instant acceptedAt) {}

  Jdbi jdbi() {
    Path postgres = folder.resolve("postgres");
    try {
      var words = new Properties();
      words.load(
          new StringReader(Files.readString(postgres.resolve("embedded-postgres.properties"))));
      String url = "jdbc:postgresql://127.0.0.1:" + words.getProperty("port") + "/rondo";
      return Jdbi.create(url, "rondo", Files.readString(postgres.resolve("password")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Rental> rentals() {
    return jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select rental_id, checkout_id, disc_code, format, state from rental"
                        + " order by opened_at")
                .map((row, _) ->
                    new Rental(
                        RentalId.parse(row.getString("rental_id")),
                        row.getString("checkout_id"),
                        row.getString("disc_code"),
                        row.getString("format"),
                        row.getString("state")))
                .list());
  }

  Optional<Rental> rental(RentalId id) {
    return rentals().stream().filter(rental -> rental.id().equals(id)).findFirst();
  }

  List<Credit> credits() {
    return jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select return_id, disc_code, accepted_at from return_credit")
                .map((row, _) ->
                    new Credit(
                        row.getString("return_id"),
                        row.getString("disc_code"),
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant()))
                .list());
  }

  List<String> texts(String sql) {
    return jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
