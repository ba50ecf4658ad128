package rondo.server.console.signin;

import java.time.Instant;
import java.time.ZoneId;
import rondo.base.id.OperatorId;

/**
 * Who looks at the console.
 *
 * @param zone of the operator's first kiosk: lists show its wall clock
 * @param openTasks how many things need a person
 * @param now the server's calendar at the request
 */
public record Visit(OperatorId operator, String name, ZoneId zone, long openTasks, Instant now) {}
