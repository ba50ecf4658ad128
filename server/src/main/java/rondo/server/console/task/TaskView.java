package rondo.server.console.task;

import java.util.UUID;
import rondo.server.console.home.HomeView;

/**
 * A task that is open.
 *
 * @param words whether words settle it
 * @param credit whether a return can be credited at its noted time
 */
public record TaskView(UUID id, HomeView.Task task, boolean words, boolean credit) {}
