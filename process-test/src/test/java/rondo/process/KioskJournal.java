package rondo.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import rondo.base.json.StrictJson;
import rondo.kiosk.journal.JournalEntry;

/** What is durable in a kiosk's journal, read beside the kiosk (oracle J). */
record KioskJournal(Path store) {
  List<JournalEntry> entries() {
    return Jdbi.create("jdbc:sqlite:" + store)
        .withHandle(handle ->
            handle
                .createQuery("SELECT json FROM journal ORDER BY sequence")
                .mapTo(String.class)
                .map(json -> StrictJson.wire().readText(json, JournalEntry.class))
                .list());
  }

  <T extends JournalEntry> Stream<T> all(Class<T> kind) {
    return entries().stream().filter(kind::isInstance).map(kind::cast);
  }

  <T extends JournalEntry> Optional<T> last(Class<T> kind) {
    return all(kind).reduce((_, later) -> later);
  }
}
