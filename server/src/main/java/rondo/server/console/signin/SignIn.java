package rondo.server.console.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.OperatorId;

/**
 * Signs operators in without a password: a link that is handed over once becomes a session.
 * Thread-safe.
 */
public final class SignIn {
  static final Duration LINK_LASTS = Duration.ofMinutes(15);
  static final Duration SESSION_LASTS = Duration.ofHours(12);

  private static final String NEW_LINK =
      """
      with swept as (
        delete from sign_in_link where expires_at <= :now)
      insert into sign_in_link (token_hash, operator_id, created_at, expires_at)
      values (:link, :operator, :now, :expires)
      """;

  private static final String IS_GOOD =
      """
      select o.name from sign_in_link l join operator o on o.operator_id = l.operator_id
      where l.token_hash = :link and l.used_at is null and l.expires_at > :now
      """;

  private static final String USE =
      """
      with used as (
        update sign_in_link set used_at = :now
        where token_hash = :link and used_at is null and expires_at > :now
        returning operator_id)
      insert into console_session (session_hash, operator_id, created_at, expires_at)
      select :session, operator_id, :now, :expires from used
      """;

  private static final String SIGN_OUT =
      "delete from console_session where session_hash = :session or expires_at <= :now";

  private static final String PROLONG =
      """
      update console_session set expires_at = expires_at + make_interval(secs => :seconds)
      where expires_at + make_interval(secs => :seconds) > :now
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * Sign-in for this database.
   *
   * @param random unpredictable, where operators are real
   */
  public SignIn(Jdbi jdbi, InstantSource clock, RandomGenerator random) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.random = random;
  }

  /** The calendar of all parts has jumped: whoever was signed in stays so as long as before. */
  public void prolong(Duration jump) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(PROLONG)
            .bind("seconds", (double) jump.toSeconds())
            .bind("now", clock.instant())
            .execute());
  }

  /** The path of a link that signs this operator in once, within 15 minutes; older ones go. */
  public String newLink(OperatorId operator) {
    String token = Tokens.draw(random);
    Instant now = clock.instant();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(NEW_LINK)
            .bind("link", Tokens.hash(token))
            .bind("operator", operator.value())
            .bind("now", now)
            .bind("expires", now.plus(LINK_LASTS))
            .execute());
    return "/sign-in/" + token;
  }

  /** Whom a link would sign in; empty when it was used, is too old or never was. */
  Optional<String> operatorOf(String link) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(IS_GOOD)
            .bind("link", Tokens.hash(link))
            .bind("now", clock.instant())
            .mapTo(String.class)
            .findOne());
  }

  /** Uses a link up: the token of the session it became, once. */
  Optional<String> use(String link) {
    String session = Tokens.draw(random);
    Instant now = clock.instant();
    int begun =
        jdbi.withHandle(handle ->
            handle
                .createUpdate(USE)
                .bind("link", Tokens.hash(link))
                .bind("session", Tokens.hash(session))
                .bind("now", now)
                .bind("expires", now.plus(SESSION_LASTS))
                .execute());
    return begun == 1 ? Optional.of(session) : Optional.empty();
  }

  /** Ends a session, and sweeps those that are over. */
  void end(String session) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(SIGN_OUT)
            .bind("session", Tokens.hash(session))
            .bind("now", clock.instant())
            .execute());
  }
}
