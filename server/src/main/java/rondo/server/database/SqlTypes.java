package rondo.server.database;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/** How Java's values of this project lie in PostgreSQL's columns. */
final class SqlTypes {
  private SqlTypes() {}

  static Jdbi register(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(SqlTypes::message);
    return jdbi.registerArgument(new InstantArgument())
        .registerColumnMapper(Instant.class, instant())
        .registerArgument((ArgumentFactory) (type, value, config) -> idArgument(type, value))
        .registerColumnMapper(
            (ColumnMapperFactory) (type, config) -> idMapper(GenericTypes.getErasedType(type)))
        .registerArrayType(UUID.class, "uuid")
        .registerArrayType((type, config) -> idArray(GenericTypes.getErasedType(type)));
  }

  /** Jdbi would add the bound values, which may be personal; the text of the statement is ours. */
  private static String message(StatementException exception) {
    StatementContext context = exception.getStatementContext();
    return exception.getShortMessage() + (context == null ? "" : " in: " + context.getRawSql());
  }

  /** PostgreSQL keeps microseconds; what is finer is cut off, never rounded into the future. */
  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      OffsetDateTime exact = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      return (position, statement, context) -> statement.setObject(position, exact);
    }
  }

  private static ColumnMapper<Instant> instant() {
    return (row, column, context) -> {
      OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
      return value == null ? null : value.toInstant();
    };
  }

  /** A declared type of Object says nothing; then the value's own class decides. */
  private static Optional<Argument> idArgument(Type type, @Nullable Object value) {
    if (value == null) {
      return IdRecord.of(GenericTypes.getErasedType(type)).map(id -> new NullArgument(Types.OTHER));
    }
    return IdRecord.of(value.getClass()).map(id -> argument(id.read(value)));
  }

  private static Argument argument(UUID value) {
    return (position, statement, context) -> statement.setObject(position, value);
  }

  private static Optional<ColumnMapper<?>> idMapper(Class<?> type) {
    return IdRecord.of(type).map(SqlTypes::mapper);
  }

  private static ColumnMapper<?> mapper(IdRecord id) {
    return (row, column, context) -> {
      UUID value = row.getObject(column, UUID.class);
      return value == null ? null : id.make(value);
    };
  }

  private static Optional<SqlArrayType<?>> idArray(Class<?> type) {
    return IdRecord.of(type).map(id -> SqlArrayType.of("uuid", id::read));
  }
}
