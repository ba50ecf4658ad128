package rondo.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.id.KioskId;

class SqlTypesTest {
  private static final UUID ONE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private static final UUID TWO = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");

  @RegisterExtension
  static final TestDatabase DATABASE =
      TestDatabase.with(
          DatabaseSettings.standard("test")
              .withPoolSize(2)
              .withMigrations("classpath:rondo/server/database/migration"));

  @Test
  void an_id_goes_into_a_column_and_comes_back_as_itself() {
    var id = new KioskId(ONE);
    assertThat(one("select :id", "id", id, KioskId.class)).isEqualTo(id);
  }

  @Test
  void an_absent_id_is_null_and_comes_back_absent() {
    String label = insert("absent", Optional.empty());
    GenericType<Optional<KioskId>> type = new GenericType<>() {};
    assertThat(one("select owner from shelf where label = :label", "label", label, type)).isEmpty();
  }

  @Test
  void a_present_optional_id_comes_back_present() {
    String label = insert("present", Optional.of(new KioskId(TWO)));
    GenericType<Optional<KioskId>> type = new GenericType<>() {};
    assertThat(one("select owner from shelf where label = :label", "label", label, type))
        .contains(new KioskId(TWO));
  }

  @Test
  void many_ids_are_bound_as_one_array() {
    List<KioskId> ids = List.of(new KioskId(ONE), new KioskId(TWO));
    int found =
        DATABASE
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery("select count(*) from unnest(:ids) as id where id = any(:ids)")
                    .bindArray("ids", KioskId.class, ids)
                    .mapTo(int.class)
                    .one());
    assertThat(found).isEqualTo(2);
  }

  @Test
  void an_instant_keeps_its_microseconds_and_loses_what_is_finer() {
    Instant fine = Instant.parse("2026-03-29T01:30:00.123456999Z");
    assertThat(one("select :at", "at", fine, Instant.class))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00.123456Z"));
  }

  @Test
  void json_is_bound_and_read_as_text() {
    assertThat(one("select (:note)::jsonb", "note", "{\"a\":[1,2]}", String.class))
        .isEqualTo("{\"a\": [1, 2]}");
  }

  private static String insert(String label, Optional<KioskId> owner) {
    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate("insert into shelf (id, owner, label) values (:id, :owner, :label)")
                .bind("id", UUID.nameUUIDFromBytes(label.getBytes(UTF_8)))
                .bindByType("owner", owner, new GenericType<Optional<KioskId>>() {})
                .bind("label", label)
                .execute());
    return label;
  }

  private static <T> T one(String sql, String name, Object value, Class<T> type) {
    return DATABASE
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind(name, value).mapTo(type).one());
  }

  private static <T> T one(String sql, String name, Object value, GenericType<T> type) {
    return DATABASE
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind(name, value).mapTo(type).one());
  }
}
