package rondo.server.title;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.media.label.DiscCode;
import rondo.server.event.Documents;

/** Writes what people did to the catalogue, each with its row for the seal (I27). */
final class TitleEvents {
  private static final String ADD =
      """
      with told as (
        insert into event (event_id, cause_id, actor, disc_code, at, recorded_at, type, document)
        values (:event, :event, :actor, :disc, :now, :now, :type, cast(:document as jsonb))
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private final IdSource ids;

  TitleEvents(IdSource ids) {
    this.ids = ids;
  }

  void title(Handle handle, OperatorId who, String type, Map<String, ?> document, Instant now) {
    add(handle, who, type, Optional.empty(), document, now);
  }

  void disc(
      Handle handle,
      OperatorId who,
      String type,
      DiscCode disc,
      Map<String, ?> document,
      Instant now) {
    add(handle, who, type, Optional.of(disc.value()), document, now);
  }

  private void add(
      Handle handle,
      OperatorId who,
      String type,
      Optional<String> disc,
      Map<String, ?> document,
      Instant now) {
    UUID event = ids.next();
    @Nullable String code = disc.orElse(null);
    handle
        .createUpdate(ADD)
        .bind("event", event)
        .bind("actor", "operator:" + who)
        .bind("disc", code)
        .bind("now", now)
        .bind("type", type)
        .bind("document", Documents.of(document).toString())
        .execute();
  }
}
