package rondo.kiosk.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import rondo.base.place.Slot;
import rondo.kiosk.link.HeldStates;
import rondo.kiosk.link.Outbox;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/**
 * A kiosk's memory that ends with the process, for simulations: the same rules as the durable one,
 * without its file. It can be closed and goes on being read by whoever opens it anew with {@link
 * #reopened}. Thread-safe.
 */
public final class MemoryKioskStore implements KioskStore {
  private final ReentrantLock lock = new ReentrantLock();
  private final Reserve reserve;
  private final List<JournalEntry> journal = new ArrayList<>();
  private final Map<Slot, SlotContent> slots = new TreeMap<>();
  private final List<Message.FactReport> outbox = new ArrayList<>();
  private final Map<Topic, Message.StateOffer> states = new EnumMap<>(Topic.class);
  private ChainLink last = ChainLink.START;
  private ChainLink base = ChainLink.START;
  private long starts;
  private final Map<Work, Long> done = new EnumMap<>(Work.class);
  private long loading;
  private boolean closed;

  /** A store with the usual reserve. */
  public MemoryKioskStore() {
    this(Reserve.standard());
  }

  /** A store with a reserve of its own; memory counts as a disk that is never full. */
  public MemoryKioskStore(Reserve reserve) {
    this.reserve = reserve;
  }

  /** What a controller finds that starts after this one was closed or its process killed. */
  public MemoryKioskStore reopened() {
    lock.lock();
    try {
      closed = true;
      var next = new MemoryKioskStore(reserve);
      next.journal.addAll(journal);
      next.slots.putAll(slots);
      next.outbox.addAll(outbox);
      next.states.putAll(states);
      next.last = last;
      next.base = base;
      next.starts = starts;
      next.loading = loading;
      next.done.putAll(done);
      return next;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long countStart() {
    return locked(() -> ++starts);
  }

  @Override
  public void commit(Change change) {
    locked(() -> apply(change));
  }

  @Override
  public void commitLoading(long number, Change change) {
    locked(() -> {
      StoreRules.requireNextLoading(loading, number);
      loading = number;
      return apply(change);
    });
  }

  @Override
  public void enrolledAnew(boolean otherKiosk, Change change) {
    locked(() -> {
      states.replaceAll((topic, offer) -> new Message.StateOffer(offer.topic(), 0, offer.state()));
      loading = otherKiosk ? 0 : loading;
      if (otherKiosk) {
        done.clear();
      }
      return apply(change);
    });
  }

  private Change apply(Change change) {
    journal.addAll(change.entries());
    slots.putAll(change.slots());
    change.done().ifPresent(it -> done.merge(it.work(), it.number(), Math::max));
    slots.values().removeIf(SlotContent.Free.class::isInstance);
    for (Fact fact : change.facts()) {
      Message.FactReport report = last.report(fact);
      outbox.add(report);
      last = new ChainLink(report.sequence(), report.hash());
    }
    return change;
  }

  @Override
  public Map<Slot, SlotContent> slots() {
    return locked(() -> new TreeMap<>(slots));
  }

  @Override
  public List<JournalEntry> unsettled() {
    return locked(() -> {
      Set<UUID> settled = new HashSet<>();
      journal.stream()
          .filter(JournalEntry::settles)
          .forEach(entry -> entry.subject().ifPresent(settled::add));
      return journal.stream()
          .filter(entry -> entry.subject().filter(it -> !settled.contains(it)).isPresent())
          .toList();
    });
  }

  /** Every entry ever written, oldest first. */
  public List<JournalEntry> journal() {
    return locked(() -> List.copyOf(journal));
  }

  /** The newest Fact that the outbox has forgotten since the server has it. */
  public ChainLink acknowledged() {
    return locked(() -> base);
  }

  @Override
  public Optional<State> held(Topic topic) {
    return locked(() -> Optional.ofNullable(states.get(topic)).map(Message.StateOffer::state));
  }

  @Override
  public long loadingDone() {
    return locked(() -> loading);
  }

  @Override
  public long done(Work work) {
    return locked(() -> done.getOrDefault(work, 0L));
  }

  @Override
  public boolean hasReserve() {
    return locked(() -> reserve.isWhole(Long.MAX_VALUE, outbox.size()));
  }

  @Override
  public Outbox outbox() {
    return new Facts();
  }

  @Override
  public HeldStates heldStates() {
    return new States();
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      if (closed) {
        throw new KioskStoreException("kiosk store in memory is closed");
      }
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private final class Facts implements Outbox {
    @Override
    public long lastSequence() {
      return locked(() -> last.sequence());
    }

    @Override
    public String lastHash() {
      return locked(() -> last.hash());
    }

    @Override
    public ChainLink base() {
      return locked(() -> base);
    }

    @Override
    public List<Message.FactReport> after(long sequence, int atMost) {
      return locked(() ->
          outbox.stream().filter(report -> report.sequence() > sequence).limit(atMost).toList());
    }

    @Override
    public void acknowledged(long sequence) {
      locked(() -> {
        StoreRules.requireWritten(last.sequence(), sequence);
        outbox.stream()
            .filter(report -> report.sequence() == sequence)
            .findFirst()
            .ifPresent(report -> base = new ChainLink(report.sequence(), report.hash()));
        return outbox.removeIf(report -> report.sequence() <= sequence);
      });
    }
  }

  private final class States implements HeldStates {
    @Override
    public List<Message.StateHeld> versions() {
      return locked(() ->
          states.values().stream()
              .map(offer -> new Message.StateHeld(offer.topic(), offer.version()))
              .sorted(java.util.Comparator.comparing(held -> held.topic().name()))
              .toList());
    }

    @Override
    public void hold(Message.StateOffer offer) {
      locked(() ->
          states.merge(
              offer.topic(), offer, (old, late) -> late.version() > old.version() ? late : old));
    }
  }
}
