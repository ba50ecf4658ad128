package rondo.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSourceTest {
  @Test
  void a_url_of_postgresqls_own_programs_is_understood() {
    assertThat(
            DatabaseSource.parse(
                "postgresql://ann:p%40ss+word@db.example:5433/rondo?sslmode=require"))
        .isEqualTo(
            new DatabaseSource(
                "jdbc:postgresql://db.example:5433/rondo?sslmode=require", "ann", "p@ss+word"));
  }

  @Test
  void a_jdbc_url_with_parameters_is_understood() {
    assertThat(DatabaseSource.parse("jdbc:postgresql://db.example/rondo?user=ann&password=x"))
        .isEqualTo(
            new DatabaseSource("jdbc:postgresql://db.example/rondo?user=ann&password=x", "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db",
        "mysql://u:secret@h/x",
        "jdbc:sqlite:secret",
        "postgresql://u:secret@ h/x",
        "postgresql:///secret"
      })
  void anything_else_is_refused_without_repeating_it(String url) {
    assertThatThrownBy(() -> DatabaseSource.parse(url))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void the_password_is_never_shown() {
    assertThat(DatabaseSource.parse("postgresql://ann:secret@h/x"))
        .asString()
        .doesNotContain("secret");
    assertThat(DatabaseSource.parse("jdbc:postgresql://h/x?password=secret"))
        .asString()
        .doesNotContain("secret");
  }
}
