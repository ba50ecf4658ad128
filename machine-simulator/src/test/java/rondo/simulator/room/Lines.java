package rondo.simulator.room;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;

/** Puts the lines of an answer into a queue as they come. */
record Lines(BlockingQueue<String> queue) implements Flow.Subscriber<String> {
  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    queue.add(line);
  }

  @Override
  public void onError(Throwable error) {
    queue.add("broken: " + error);
  }

  @Override
  public void onComplete() {
    queue.add("ended");
  }
}
