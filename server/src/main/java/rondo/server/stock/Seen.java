package rondo.server.stock;

import java.util.Optional;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** What an audit has seen in a slot, as what could be believed of it. Pure. */
public final class Seen {
  /** The verdict of a slot that is as it was believed. */
  public static final String AS_BELIEVED = "as-believed";

  private Seen() {}

  /** Empty where nothing can be taken for certain. */
  public static Optional<SlotContent> in(Fact.SlotRead read) {
    return switch (read.verdict()) {
      case "missing" -> Optional.of(new SlotContent.Free());
      case "unexpected", "wrong-disc", "sensor-disagrees" ->
          read.disc().map(SlotContent.Holds::new);
      case "unreadable", "stranger" -> Optional.of(new SlotContent.UnknownCase());
      default -> Optional.empty();
    };
  }
}
