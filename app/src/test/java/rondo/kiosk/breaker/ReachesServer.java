package rondo.kiosk.breaker;

import rondo.server.breaker.Reached;

/** Breaks the wall between kiosk and server, to show that the rule sees it. */
public record ReachesServer(Reached reached) {}
