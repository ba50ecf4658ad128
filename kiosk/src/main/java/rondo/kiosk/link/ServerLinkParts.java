package rondo.kiosk.link;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rondo.base.time.Ticker;

/**
 * What the link works with.
 *
 * @param outbox Facts that wait
 * @param states State that is held
 * @param clock calendar, told to the server in heartbeats
 * @param ticker monotonic time, for deadlines
 * @param random spreads the reconnects
 * @param status the kiosk's own state in a word, for the operator; thread-safe
 * @param room how many slots are free, once that is known; thread-safe
 */
public record ServerLinkParts(
    Outbox outbox,
    HeldStates states,
    InstantSource clock,
    Ticker ticker,
    RandomGenerator random,
    Supplier<String> status,
    Supplier<Optional<Integer>> room) {}
