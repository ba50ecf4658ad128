package rondo.server.site.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import rondo.base.time.Ticker;

/**
 * A token bucket for each address, in memory; those that are full again are forgotten, so that
 * strangers cannot fill it up. Thread-safe.
 */
public final class TokenBuckets {
  private static final int MOST = 20_000;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Rate rate;
  private final Ticker ticker;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** Empty buckets are none: whoever comes first may ask a burst. */
  public TokenBuckets(Rate rate, Ticker ticker) {
    this.rate = rate;
    this.ticker = ticker;
  }

  private record Bucket(double tokens, long at) {}

  /** Takes one token of an address: 0, or after how many seconds there is one again. */
  public long take(String address) {
    long now = ticker.nanos();
    if (buckets.size() >= MOST) {
      forget(now);
    }
    AtomicLong wait = new AtomicLong();
    buckets.compute(
        address,
        (_, bucket) -> {
          double tokens = bucket == null ? rate.burst() : filled(bucket, now);
          if (tokens < 1) {
            wait.set((long) Math.ceil((1 - tokens) / rate.perSecond()));
            return new Bucket(tokens, now);
          }
          return new Bucket(tokens - 1, now);
        });
    return wait.get();
  }

  /** How many addresses are remembered. */
  int size() {
    return buckets.size();
  }

  private double filled(Bucket bucket, long now) {
    double more = (double) (now - bucket.at) / SECOND * rate.perSecond();
    return Math.min(rate.burst(), bucket.tokens + more);
  }

  /** Where many addresses are busy at once, all begin anew: memory is bounded before all. */
  private void forget(long now) {
    buckets.values().removeIf(bucket -> filled(bucket, now) >= rate.burst());
    if (buckets.size() >= MOST) {
      buckets.clear();
    }
  }
}
