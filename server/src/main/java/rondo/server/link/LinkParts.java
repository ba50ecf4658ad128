package rondo.server.link;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import rondo.base.time.Ticker;

/**
 * What the link works with.
 *
 * @param jdbi the server's database
 * @param facts where Facts are applied
 * @param asks where Asks are answered
 * @param clock calendar, for records
 * @param ticker monotonic time, for deadlines
 * @param random for names of connections, codes and sealing
 */
public record LinkParts(
    Jdbi jdbi,
    FactDesk facts,
    AskDesk asks,
    InstantSource clock,
    Ticker ticker,
    SecureRandom random) {}
