package rondo.server.stock;

import java.time.Instant;
import rondo.protocol.identity.ServiceCode;

/** A code that was drawn just now; kept nowhere. */
public record IssuedServiceCode(ServiceCode code, Instant until) {}
