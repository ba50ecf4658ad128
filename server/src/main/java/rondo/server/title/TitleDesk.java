package rondo.server.title;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import rondo.base.id.GroupId;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.base.id.TitleId;
import rondo.base.refusal.Refusal;
import rondo.media.label.DiscCode;
import rondo.server.database.ConstraintViolation;
import rondo.server.inventory.DiscNumbers;
import rondo.server.title.TitleChange.Added;
import rondo.server.title.TitleChange.Done;
import rondo.server.title.TitleChange.Refused;

/**
 * Where people correct the catalogue by hand (FEATURES R4): titles, their editions, and new discs
 * of them. Each change is one transaction with its events, the operator their actor. Thread-safe.
 */
public final class TitleDesk {
  /** So many discs are added at once. */
  public static final int MOST_DISCS = 100;

  private static final String LOCK = "select version from title where title_id = ? for update";
  private static final String MERGED =
      "select count(*) from title where title_id = ? and merged_into is not null";

  private static final String ADD_DISC =
      """
      with added as (
        insert into disc (disc_code, group_id, title_id, format, edition_id, added_at)
        select :disc, g.group_id, e.title_id, e.format, e.edition_id, :now
        from kiosk_group g, edition e
        where g.group_id = :group and g.operator_id = :operator
          and e.edition_id = :edition and e.title_id = :title
        returning disc_code
      )
      insert into disc_place (disc_code, kind, version, since)
      select disc_code, 'OPERATOR', 1, :now from added
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;
  private final TitleEvents events;
  private final Runnable changed;

  /**
   * A desk.
   *
   * @param changed tells every kiosk what it shall hold from now on
   */
  public TitleDesk(Jdbi jdbi, InstantSource clock, IdSource ids, Runnable changed) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.events = new TitleEvents(ids);
    this.changed = changed;
  }

  /** An id for a title or an edition that is to be added. */
  public UUID newId() {
    return ids.next();
  }

  /** Adds a title. */
  public TitleChange add(OperatorId who, Title title) {
    return write(handle -> {
      Instant now = clock.instant();
      Titles.save(handle, List.of(title), now);
      events.title(handle, who, "title-added", told(title), now);
      return new Done(title.id());
    });
  }

  /** Replaces a title by what a person made of that version of it. */
  public TitleChange correct(OperatorId who, Title title) {
    return write(handle -> {
      Optional<Refusal> refusal = refusal(handle, title);
      if (refusal.isPresent()) {
        return new Refused(refusal.get());
      }
      Title before = Titles.find(handle, title.id()).orElseThrow();
      Instant now = clock.instant();
      Titles.save(handle, List.of(title), now);
      events.title(handle, who, "title-corrected", differences(before, title), now);
      return new Done(title.id());
    });
  }

  private static Optional<Refusal> refusal(Handle handle, Title title) {
    Optional<Integer> version =
        handle.createQuery(LOCK).bind(0, title.id()).mapTo(Integer.class).findOne();
    if (version.isEmpty()) {
      return Optional.of(TitleRefusals.unknown());
    }
    if (handle.createQuery(MERGED).bind(0, title.id()).mapTo(Integer.class).one() > 0) {
      return Optional.of(TitleRefusals.merged());
    }
    return version.get() == title.version()
        ? Optional.empty()
        : Optional.of(TitleRefusals.changedMeanwhile());
  }

  /**
   * Adds discs of an edition to a group of the operator.
   *
   * @param count 1 to {@link #MOST_DISCS}
   */
  public TitleChange addDiscs(
      OperatorId who, TitleId title, UUID edition, GroupId group, int count) {
    if (count < 1 || count > MOST_DISCS) {
      return new Refused(TitleRefusals.tooMany(MOST_DISCS));
    }
    return write(handle -> {
      List<DiscCode> added = DiscNumbers.draw(handle, count);
      for (DiscCode code : added) {
        if (!addDisc(handle, who, title, edition, group, code)) {
          return new Refused(TitleRefusals.unknown());
        }
      }
      return new Added(added);
    });
  }

  private boolean addDisc(
      Handle handle, OperatorId who, TitleId title, UUID edition, GroupId group, DiscCode code) {
    Instant now = clock.instant();
    int added =
        handle
            .createUpdate(ADD_DISC)
            .bind("disc", code.value())
            .bind("group", group)
            .bind("operator", who)
            .bind("edition", edition)
            .bind("title", title)
            .bind("now", now)
            .execute();
    if (added == 0) {
      return false;
    }
    events.disc(handle, who, "disc-added", code, Map.of("title", title), now);
    return true;
  }

  private TitleChange write(Function<Handle, TitleChange> work) {
    TitleChange end;
    try {
      end = jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      if (ConstraintViolation.nameOf(e).equals(Optional.of("identifier_pk"))) {
        return new Refused(TitleRefusals.codeTaken());
      }
      throw e;
    }
    if (!(end instanceof Refused)) {
      changed.run();
    }
    return end;
  }

  private static Map<String, Object> told(Title title) {
    return Map.of("title", title.id(), "name", title.name(), "year", title.year());
  }

  /** What was said before, of each field that is said otherwise now. */
  private static Map<String, Object> differences(Title before, Title after) {
    Map<String, Object> told = new TreeMap<>();
    told.put("title", after.id());
    told.put("name", after.name());
    Map<String, String> was = TitleForm.of(before);
    TitleForm.of(after)
        .forEach((field, value) -> {
          if (!value.equals(was.get(field))) {
            told.put("was-" + field, was.getOrDefault(field, ""));
          }
        });
    if (after.editions().size() > before.editions().size()) {
      told.put("edition", after.editions().getLast().format().wire());
    }
    return told;
  }
}
