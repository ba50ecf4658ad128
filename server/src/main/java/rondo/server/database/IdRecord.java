package rondo.server.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.UUID;

/** A record type whose single component is a UUID, such as those of {@code rondo.base.id}. */
final class IdRecord {
  private static final ClassValue<Optional<IdRecord>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Optional<IdRecord> computeValue(Class<?> type) {
          return examine(type);
        }
      };

  private final MethodHandle constructor;
  private final MethodHandle accessor;

  private IdRecord(MethodHandle constructor, MethodHandle accessor) {
    this.constructor = constructor;
    this.accessor = accessor;
  }

  static Optional<IdRecord> of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static Optional<IdRecord> examine(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null || components.length != 1 || components[0].getType() != UUID.class) {
      return Optional.empty();
    }
    try {
      var lookup = MethodHandles.publicLookup();
      return Optional.of(
          new IdRecord(
              lookup.unreflectConstructor(type.getConstructor(UUID.class)),
              lookup.unreflect(components[0].getAccessor())));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " must be public to be stored", e);
    }
  }

  UUID read(Object id) {
    try {
      return (UUID) accessor.invoke(id);
    } catch (Throwable e) {
      throw new IllegalStateException("an id's accessor failed", e);
    }
  }

  Object make(UUID value) {
    try {
      return constructor.invoke(value);
    } catch (Throwable e) {
      throw new IllegalStateException("an id's constructor failed", e);
    }
  }
}
