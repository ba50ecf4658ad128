package rondo.server.site.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;
import rondo.server.site.SiteGround;

/** One address cannot have everything. */
class LimitsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Rate RATE = new Rate(2, 3);

  @Test
  void a_bucket_gives_a_burst_and_fills_again() {
    var now = new AtomicLong();
    var buckets = new TokenBuckets(RATE, now::get);
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("ann")).isZero();
    }
    assertThat(buckets.take("ann")).isEqualTo(1);
    assertThat(buckets.take("bob")).isZero();
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
    assertThat(buckets.take("ann")).isZero();
    assertThat(buckets.take("ann")).isEqualTo(1);
    now.addAndGet(TimeUnit.HOURS.toNanos(1));
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("ann")).isZero();
    }
    assertThat(buckets.take("ann")).isPositive();
  }

  @Test
  void strangers_without_number_do_not_fill_the_memory_nor_shut_anybody_out() {
    var now = new AtomicLong();
    var buckets = new TokenBuckets(new Rate(1, 1), now::get);
    for (int i = 0; i < 50_000; i++) {
      assertThat(buckets.take("stranger " + i)).isZero();
    }
    assertThat(buckets.size()).isLessThanOrEqualTo(20_000);
  }

  @Test
  void too_many_requests_are_refused_with_the_time_to_wait_on_pages_and_api_alike() {
    try (var ground =
        new SiteGround(
            DATABASE.jdbi(),
            new SettableClock("2026-11-25T20:12:00Z"),
            RATE,
            new Caller(Optional.of("X-Forwarded-For")))) {
      String proxied = "X-Forwarded-For";
      for (int i = 0; i < 3; i++) {
        assertThat(ground.get("/api/v1/titles", proxied, "9.9.9.9, 1.1.1.1").statusCode())
            .isEqualTo(200);
      }
      HttpResponse<String> refused = ground.get("/api/v1/titles", proxied, "1.1.1.1");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.body()).contains("\"code\":\"too-many-requests\"", "\"money\"");
      HttpResponse<String> page = ground.get("/find", proxied, "8.8.8.8, 1.1.1.1");
      assertThat(page.statusCode()).isEqualTo(429);
      assertThat(page.body()).contains("Your address asked for very many pages");
      assertThat(ground.get("/find", proxied, "1.1.1.2").statusCode()).isEqualTo(200);
      assertThat(ground.get("/find", proxied, "2001:db8::1").statusCode()).isEqualTo(200);
      ground.nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
      assertThat(ground.get("/find", proxied, "1.1.1.1").statusCode()).isEqualTo(200);
    }
  }
}
