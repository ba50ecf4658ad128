package rondo.server.site.limit;

import io.javalin.http.Context;
import rondo.base.time.Ticker;

/** Who may ask how much; shared by the pages and the API. Thread-safe. */
public final class Limits {
  private final Caller caller;
  private final TokenBuckets buckets;

  /** Each caller at this rate. */
  public Limits(Rate rate, Caller caller, Ticker ticker) {
    this.caller = caller;
    this.buckets = new TokenBuckets(rate, ticker);
  }

  /** Lets a request through with 0, or says after how many seconds the next one may come. */
  public long take(Context request) {
    return buckets.take(caller.of(request));
  }
}
