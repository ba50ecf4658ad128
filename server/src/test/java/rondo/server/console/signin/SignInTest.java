package rondo.server.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.id.OperatorId;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;

class SignInTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @Test
  void links_that_are_too_old_are_swept_when_a_new_one_is_made() {
    var clock = new SettableClock("2030-05-01T12:00:00Z");
    var operator = new OperatorId(new UUID(4, 4));
    DATABASE
        .jdbi()
        .useHandle(
            handle -> handle.execute("insert into operator values (?, 'Anna')", operator.value()));
    var signIn = new SignIn(DATABASE.jdbi(), clock, new SplittableRandom(1));
    signIn.newLink(operator);
    signIn.newLink(operator);
    assertThat(links()).isEqualTo(2);
    clock.advance(SignIn.LINK_LASTS);
    String good = signIn.newLink(operator);
    assertThat(links()).isOne();
    assertThat(signIn.use(good.substring("/sign-in/".length()))).isPresent();
  }

  private static int links() {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle.createQuery("select count(*) from sign_in_link").mapTo(Integer.class).one());
  }
}
