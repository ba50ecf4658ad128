package rondo.server.exchange.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;

/**
 * For whom and when a file is taken.
 *
 * @param handle in whose transaction everything is written
 * @param event of the import itself, the cause of all that it changes
 * @param zone whose midnight a date means
 * @param dry whether all is undone in the end
 */
public record Scope(
    Handle handle,
    OperatorId operator,
    Instant now,
    IdSource ids,
    UUID event,
    ZoneId zone,
    boolean dry) {}
