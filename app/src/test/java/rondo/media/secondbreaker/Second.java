package rondo.media.secondbreaker;

import rondo.media.firstbreaker.First;

/** The other half. */
public record Second(First first) {}
