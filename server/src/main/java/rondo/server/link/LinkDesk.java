package rondo.server.link;

import java.security.KeyPair;

/** What every connection shares. */
record LinkDesk(
    LinkSettings settings,
    LinkParts parts,
    KioskKeys keys,
    KeyRenewals renewals,
    KeyPair identity,
    Epochs epochs,
    Presences presences,
    KioskStates states,
    Conversations conversations) {}
