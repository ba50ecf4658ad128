package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.base.time.SettableClock;
import rondo.kiosk.journal.KioskStore;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.SlotContent;
import rondo.server.database.TestDatabase;
import rondo.server.event.AppliedFacts;
import rondo.server.link.FactDesk;
import rondo.server.sample.SampleData;
import rondo.server.store.postgres.PostgresRentalStore;

/** Disks that went back, were copied or lost, over real files, sockets and records (F21). */
class RestoredDiskTest {
  private static final KioskId HALL = SampleData.STATION_HALL;

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2030-05-01T12:00:00Z");
  private final List<ReturnId> accepted = new ArrayList<>();
  private TestDatabase database;
  private LinkHouse house;
  private DiskOfAKiosk disk;

  @BeforeEach
  void open() {
    database = TestDatabase.open();
    SampleData.install(jdbi(), clock.instant());
    house = new LinkHouse(jdbi(), folder, clock, desk());
    disk = new DiskOfAKiosk(folder.resolve("kiosk"), house, clock);
    disk.enrol(HALL);
  }

  private FactDesk desk() {
    var random = new java.util.SplittableRandom(7);
    return new AppliedFacts(
        new PostgresRentalStore(jdbi()), clock, new IdSource(clock, random), () -> {});
  }

  @AfterEach
  void close() {
    house.close();
    database.close();
  }

  @Test
  void a_disk_restored_from_an_old_image_comes_back_and_no_return_is_credited_twice() {
    takeIn(disk, 1, 2);
    disk.reportsAll();
    takeIn(disk, 3, 4);
    DiskOfAKiosk image = disk.copiedTo(folder.resolve("image"));
    takeIn(disk, 5);
    disk.reportsAll();
    takeIn(image, 6, 7);

    assertThat(image.isQuarantined()).contains("forks at");
    assertThat(tasks("kiosk-quarantined")).isEqualTo(1);
    assertThat(credits()).isEqualTo(5);
    assertThat(image.waiting()).as("nothing is forgotten").isEqualTo(4);

    takeIn(image, 8);
    assertThat(image.enrol(HALL).epoch()).isEqualTo(2);
    assertThat(tasks("kiosk-quarantined")).isZero();
    image.reportsAll();
    assertThat(creditedOnce()).containsExactlyInAnyOrderElementsOf(accepted);
    assertThat(image.waiting()).isZero();
  }

  @Test
  void a_disk_that_only_went_back_is_quarantined_and_goes_on_where_it_stands() {
    takeIn(disk, 1);
    DiskOfAKiosk image = disk.copiedTo(folder.resolve("image"));
    takeIn(disk, 2, 3);
    disk.reportsAll();

    assertThat(image.isQuarantined()).contains("the journal went back: it ends at 1");
    image.enrol(HALL);
    takeIn(image, 4);
    image.reportsAll();
    assertThat(creditedOnce()).containsExactlyInAnyOrderElementsOf(accepted);
  }

  @Test
  void a_return_that_recovery_reports_again_after_the_restore_is_credited_once() {
    DiskOfAKiosk image = disk.copiedTo(folder.resolve("image"));
    takeIn(disk, 1);
    disk.reportsAll();
    image.enrol(HALL);
    image.takesIn(1, accepted.getFirst(), clock.instant().plusSeconds(90));
    image.reportsAll();
    assertThat(creditedOnce()).containsExactlyElementsOf(accepted);
  }

  @Test
  void a_clone_becomes_a_second_kiosk_and_both_report_what_is_theirs_once() {
    takeIn(disk, 1);
    disk.reportsAll();
    takeIn(disk, 2, 3);
    DiskOfAKiosk clone = disk.copiedTo(folder.resolve("clone"));
    takeIn(disk, 4);
    disk.reportsAll();
    takeIn(clone, 5, 6);
    assertThat(clone.isQuarantined()).contains("forks");
    assertThat(disk.isQuarantined()).as("nobody can say which one is right").contains("forks");

    KioskId second = secondKiosk();
    disk.enrol(HALL);
    clone.enrol(second);
    disk.reportsAll();
    clone.reportsAll();
    assertThat(creditedOnce()).containsExactlyInAnyOrderElementsOf(accepted);
    assertThat(credits("kiosk_id = '" + second + "'")).isEqualTo(2);
  }

  @Test
  void a_clone_that_becomes_another_kiosk_believes_nothing_of_its_slots() {
    takeIn(disk, 1);
    disk.reportsAll();
    disk.enrol(secondKiosk());
    try (KioskStore store = disk.open()) {
      assertThat(store.slots()).containsEntry(new Slot(1, 1), new SlotContent.UnknownCase());
      assertThat(store.loadingDone()).isZero();
    }
    disk.reportsAll();
    assertThat(count("slot_note", "note like '%unknown%' or note is not null")).isEqualTo(1);
  }

  @Test
  void a_kiosk_whose_journal_is_lost_begins_anew() {
    takeIn(disk, 1, 2);
    disk.reportsAll();
    DiskOfAKiosk fresh = new DiskOfAKiosk(folder.resolve("fresh"), house, clock);
    assertThat(fresh.enrol(HALL).epoch()).isEqualTo(2);
    takeIn(fresh, 3);
    fresh.reportsAll();
    assertThat(creditedOnce()).containsExactlyInAnyOrderElementsOf(accepted);
  }

  @Test
  void an_enrolment_whose_answer_never_reached_the_disk_is_done_again_and_nothing_is_doubled() {
    takeIn(disk, 1);
    disk.reportsAll();
    takeIn(disk, 2);
    house.enrol(HALL, base(disk));
    assertThat(disk.isQuarantined()).contains("enrolled anew");
    assertThat(disk.enrol(HALL).epoch()).isEqualTo(3);
    disk.reportsAll();
    assertThat(creditedOnce()).containsExactlyInAnyOrderElementsOf(accepted);
  }

  private void takeIn(DiskOfAKiosk where, int... numbers) {
    for (int number : numbers) {
      accepted.add(where.takesIn(number));
    }
  }

  private static ChainLink base(DiskOfAKiosk disk) {
    try (KioskStore store = disk.open()) {
      return store.outbox().base();
    }
  }

  private KioskId secondKiosk() {
    KioskId second = new KioskId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0999L));
    jdbi()
        .useHandle(handle ->
            handle.execute(
                "insert into kiosk select ?, group_id, 'Second', zone, created_at from kiosk"
                    + " where kiosk_id = ?",
                second.value(),
                HALL.value()));
    return second;
  }

  private List<ReturnId> creditedOnce() {
    return jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select return_id from return_credit")
                .map((row, _) -> ReturnId.parse(row.getString("return_id")))
                .list());
  }

  private long credits() {
    return credits("true");
  }

  private long credits(String where) {
    return count("return_credit", where);
  }

  private long tasks(String kind) {
    return count("operator_task", "closed_at is null and kind = '" + kind + "'");
  }

  private long count(String table, String where) {
    return jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select count(*) from " + table + " where " + where)
                .mapTo(Long.class)
                .one());
  }

  private Jdbi jdbi() {
    return database.jdbi();
  }
}
