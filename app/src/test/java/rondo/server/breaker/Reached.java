package rondo.server.breaker;

/** What a kiosk must not see. */
public record Reached() {}
