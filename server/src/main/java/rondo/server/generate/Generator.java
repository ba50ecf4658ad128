package rondo.server.generate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.json.StrictJson;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.server.sample.SampleData;
import rondo.server.sample.SampleTariff;
import rondo.server.title.Kind;
import rondo.tariff.rule.Format;

/**
 * Invents a network of the demo's operator: groups of kiosks, titles, and discs of which as many
 * stand in slots as fit, and the others are with the operator. Nobody has rented anything. The same
 * extent gives the same rows.
 */
public final class Generator {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final int GROUP_KIOSKS = 100;
  private static final int DECKS = 3;
  private static final int POSITIONS = 34;

  /** Of a kiosk's slots so many hold discs; the others wait for returns. */
  private static final int FILLED = 88;

  private static final int SPANISH = 3;
  private static final int TOLD = 100_000;
  private static final long FIRST_DISC = 300_000_000_001L;
  private static final List<String> FILM_GENRES =
      List.of(
          "drama",
          "comedy",
          "thriller",
          "action",
          "horror",
          "romance",
          "science-fiction",
          "family",
          "documentary",
          "fantasy",
          "war",
          "western");

  private final Jdbi jdbi;
  private final Extent extent;
  private final Instant now;
  private final Consumer<String> progress;
  private final RandomGenerator random;
  private final Invented invented;
  private final IdSource ids;
  private final List<UUID> groups = new ArrayList<>();
  private final List<UUID> kiosks = new ArrayList<>();
  private final List<UUID> titles = new ArrayList<>();
  private final List<Format> formats = new ArrayList<>();

  /**
   * Into this database.
   *
   * @param now when every kiosk was last heard of
   * @param progress is told what takes long
   */
  public Generator(Jdbi jdbi, Extent extent, Instant now, Consumer<String> progress) {
    this.jdbi = jdbi;
    this.extent = extent;
    this.now = now;
    this.progress = progress;
    this.random = new SplittableRandom(extent.seed());
    this.invented = new Invented(random);
    this.ids = new IdSource(InstantSource.fixed(BEGINNING), random);
  }

  /**
   * Writes it all.
   *
   * @throws NotEmptyException where there are titles or kiosks already
   */
  public void run() {
    refuseIfFull();
    operator();
    kiosks();
    titles();
    names();
    discs();
    progress.accept("counting what the database plans by");
    jdbi.useHandle(handle -> handle.execute("vacuum analyze"));
  }

  private void refuseIfFull() {
    boolean full =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select exists (select 1 from title) or exists (select 1 from kiosk)")
                .mapTo(Boolean.class)
                .one());
    if (full) {
      throw new NotEmptyException();
    }
  }

  private void operator() {
    var tariff = SampleTariff.standard();
    jdbi.useHandle(handle -> {
      handle.execute(
          "insert into operator (operator_id, name) values (?, 'Rondo Demo')"
              + " on conflict do nothing",
          SampleData.OPERATOR);
      handle.execute(
          "insert into tariff (tariff_id, version, document, created_at)"
              + " values (?, ?, cast(? as jsonb), ?) on conflict do nothing",
          tariff.id(),
          tariff.version(),
          StrictJson.wire().writeText(tariff),
          now);
    });
  }

  private Copy copy(String table, String what) {
    return new Copy(
        jdbi,
        table,
        written -> {
          if (written % TOLD == 0) {
            progress.accept("%,d %s".formatted(written, what));
          }
        });
  }

  private void kiosks() {
    var tariff = SampleTariff.standard();
    try (Copy rows =
        copy(
            "kiosk_group (group_id, operator_id, code, name, currency, tariff_id, tariff_version)",
            "groups")) {
      for (int i = 0; i * GROUP_KIOSKS < extent.kiosks(); i++) {
        groups.add(ids.next());
        rows.row(
            groups.getLast(),
            SampleData.OPERATOR.value(),
            GroupCode.of(100 + i),
            invented.place() + " Region",
            tariff.currency(),
            tariff.id(),
            tariff.version());
      }
    }
    try (Copy rows =
        copy(
            "kiosk (kiosk_id, group_id, name, zone, created_at, address, latitude, longitude)",
            "kiosks")) {
      for (int i = 0; i < extent.kiosks(); i++) {
        kiosks.add(ids.next());
        rows.row(
            kiosks.getLast(),
            groups.get(i / GROUP_KIOSKS),
            invented.kiosk(),
            "America/New_York",
            now,
            invented.street() + ", " + invented.place(),
            32 + random.nextInt(13_000) / 1_000.0,
            -115 + random.nextInt(40_000) / 1_000.0);
      }
    }
    presences();
  }

  private void presences() {
    try (Copy rows =
        copy(
            "kiosk_presence (kiosk_id, connected, changed_at, heard_at, status, room)", "kiosks")) {
      for (UUID kiosk : kiosks) {
        boolean rests = random.nextInt(40) == 0;
        rows.row(kiosk, true, now, now, rests ? "out_of_service" : "ready", random.nextInt(15));
      }
    }
  }

  private void titles() {
    try (Copy rows =
        copy(
            "title (title_id, name, year, genre, made_by, minutes, age, languages, kind, added_at)",
            "titles")) {
      for (int i = 0; i < extent.titles(); i++) {
        titles.add(ids.next());
        Kind kind = kind();
        formats.add(invented.one(kind.formats()));
        rows.row(
            titles.getLast(),
            invented.title(),
            1920 + random.nextInt(106),
            kind == Kind.FILM ? invented.one(FILM_GENRES) : kind.wire(),
            invented.person(),
            kind == Kind.GAME ? 0 : 40 + random.nextInt(120),
            invented.one(List.of(0, 0, 0, 6, 12, 16, 18)),
            invented.one(List.of("{en}", "{en,es}", "{es}", "{fr,en}")),
            kind.wire(),
            BEGINNING.plusSeconds(i));
      }
    }
  }

  private Kind kind() {
    int drawn = random.nextInt(10);
    return drawn < 7 ? Kind.FILM : drawn < 9 ? Kind.ALBUM : Kind.GAME;
  }

  private void names() {
    try (Copy rows = copy("title_name (title_id, language, name)", "Spanish names")) {
      for (int i = 0; i < titles.size(); i += SPANISH) {
        rows.row(titles.get(i), "es", invented.spanishTitle());
      }
    }
    List<String> people = invented.people(Math.max(10, extent.titles() / 10));
    try (Copy rows = copy("title_maker (title_id, position, role, name)", "makers")) {
      for (UUID title : titles) {
        rows.row(title, 1, "cast", invented.one(people));
        rows.row(title, 2, "cast", invented.one(people));
        rows.row(title, 3, "studio", invented.studio());
      }
    }
  }

  /** The first titles have the most discs. */
  private int popular() {
    double drawn = random.nextDouble();
    return (int) (titles.size() * drawn * drawn);
  }

  private void discs() {
    try (Copy rows = copy("disc (disc_code, group_id, title_id, format, added_at)", "discs")) {
      for (int i = 0; i < extent.discs(); i++) {
        int title = popular();
        rows.row(
            DiscCode.of(FIRST_DISC + i),
            groups.get(kioskOf(i) / GROUP_KIOSKS),
            titles.get(title),
            formats.get(title).wire(),
            BEGINNING);
      }
    }
    try (Copy rows =
        copy("disc_place (disc_code, kind, version, kiosk_id, deck, position, since)", "places")) {
      for (int i = 0; i < extent.discs(); i++) {
        place(rows, i);
      }
    }
  }

  private int kioskOf(int disc) {
    return disc % kiosks.size();
  }

  private void place(Copy rows, int disc) {
    DiscCode code = DiscCode.of(FIRST_DISC + disc);
    int slot = disc / kiosks.size();
    if (slot < FILLED) {
      // Free slots lie between the filled ones, as returns leave them.
      int place = slot * DECKS * POSITIONS / FILLED;
      UUID kiosk = kiosks.get(kioskOf(disc));
      rows.row(code, "SLOT", 1, kiosk, 1 + place / POSITIONS, 1 + place % POSITIONS, now);
    } else {
      rows.row(code, "OPERATOR", 1, "NULL", "NULL", "NULL", now);
    }
  }
}
