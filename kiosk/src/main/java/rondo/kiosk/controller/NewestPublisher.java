package rondo.kiosk.controller;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Publishes values of which only the newest counts: a subscriber that asks late gets the newest and
 * none before it. Thread-safe; subscribers are called on the publishing or requesting thread and
 * must not block.
 */
final class NewestPublisher<T> implements Flow.Publisher<T> {
  private final List<Reader<T>> readers = new CopyOnWriteArrayList<>();

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    var reader = new Reader<T>(subscriber, this);
    readers.add(reader);
    subscriber.onSubscribe(reader);
  }

  void publish(T value) {
    readers.forEach(reader -> reader.offer(value));
  }

  void close() {
    readers.forEach(Reader::complete);
    readers.clear();
  }

  private static final class Reader<T> implements Flow.Subscription {
    private final Flow.Subscriber<? super T> subscriber;
    private final NewestPublisher<T> publisher;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable T newest;
    private long wanted;
    private boolean done;

    Reader(Flow.Subscriber<? super T> subscriber, NewestPublisher<T> publisher) {
      this.subscriber = subscriber;
      this.publisher = publisher;
    }

    void offer(T value) {
      lock.lock();
      try {
        newest = value;
        deliver();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void request(long count) {
      lock.lock();
      try {
        if (count <= 0) {
          done = true;
          subscriber.onError(new IllegalArgumentException("requested " + count));
          return;
        }
        wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
        deliver();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void cancel() {
      lock.lock();
      try {
        done = true;
      } finally {
        lock.unlock();
      }
      publisher.readers.remove(this);
    }

    void complete() {
      lock.lock();
      try {
        if (!done) {
          done = true;
          subscriber.onComplete();
        }
      } finally {
        lock.unlock();
      }
    }

    private void deliver() {
      T value = newest;
      if (value != null && wanted > 0 && !done) {
        newest = null;
        wanted--;
        subscriber.onNext(value);
      }
    }
  }
}
