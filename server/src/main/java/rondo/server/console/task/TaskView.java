package rondo.server.console.task;

import java.util.UUID;
import rondo.server.console.home.HomeView;

/**
 * A task that is open.
 *
 * @param sought whether its disc has to be read by a kiosk, or given up
 * @param words whether words settle it
 * @param credit whether a return can be credited at its noted time
 */
public record TaskView(
    UUID id, HomeView.Task task, boolean sought, boolean words, boolean credit) {}
