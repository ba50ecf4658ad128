package rondo.server.link;

/** What every connection shares. */
record LinkDesk(
    LinkSettings settings,
    LinkParts parts,
    KioskKeys keys,
    Epochs epochs,
    Presences presences,
    KioskStates states,
    Conversations conversations) {}
