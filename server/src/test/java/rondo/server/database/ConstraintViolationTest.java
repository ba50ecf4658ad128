package rondo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConstraintViolationTest {
  private static final String PERSONAL = "somebody@example.org";

  @RegisterExtension
  static final TestDatabase DATABASE =
      TestDatabase.with(
          DatabaseSettings.standard("test")
              .withPoolSize(2)
              .withMigrations("classpath:rondo/server/database/migration"));

  @Test
  void a_second_row_names_the_unique_constraint() {
    insert("films");
    assertThat(ConstraintViolation.nameOf(catchThrowable(() -> insert("films"))))
        .contains("shelf_label_once");
  }

  @Test
  void a_bad_row_names_the_check() {
    assertThat(ConstraintViolation.nameOf(catchThrowable(() -> insert(""))))
        .contains("shelf_label_not_blank");
  }

  @Test
  void a_row_of_a_batch_names_its_constraint() {
    Throwable refused = catchThrowable(() -> batch("games"));
    assertThat(ConstraintViolation.nameOf(refused)).contains("shelf_label_once");
  }

  @Test
  void another_error_names_none() {
    Throwable refused =
        catchThrowable(() -> DATABASE.jdbi().useHandle(handle -> handle.execute("select 1/0")));
    assertThat(refused).isNotNull();
    assertThat(ConstraintViolation.nameOf(refused)).isEmpty();
  }

  @Test
  void no_message_repeats_the_values_of_a_row() {
    insert(PERSONAL);
    assertThat(messages(catchThrowable(() -> insert(PERSONAL))))
        .contains("shelf_label_once")
        .contains("insert into shelf")
        .doesNotContain(PERSONAL);
  }

  @Test
  void no_message_of_a_batch_repeats_the_values_of_a_row() {
    assertThat(messages(catchThrowable(() -> batch("b-" + PERSONAL))))
        .contains("shelf_label_once")
        .doesNotContain(PERSONAL);
  }

  private static String messages(Throwable refused) {
    StringWriter text = new StringWriter();
    refused.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void batch(String label) {
    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle
                .prepareBatch("insert into shelf (id, label) values (gen_random_uuid(), :l)")
                .bind("l", label)
                .add()
                .bind("l", label)
                .add()
                .execute());
  }

  private static void insert(String label) {
    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate("insert into shelf (id, label) values (gen_random_uuid(), :l)")
                .bind("l", label)
                .execute());
  }
}
