package rondo.protocol.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rondo.protocol.fact.Fact;

/** The reference page says what the code says; see the page for how it is written anew. */
class ProtocolPageTest {
  private static final Path PAGE = Path.of("../docs/protocol.md");

  @Test
  void the_page_says_what_the_code_says() throws IOException {
    String right = ProtocolPage.write();
    if (Boolean.getBoolean("rondo.page.write")) {
      Files.writeString(PAGE, right);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(right);
  }

  @Test
  void every_name_on_the_wire_has_its_heading() {
    String page = ProtocolPage.write();
    WireNames.KINDS
        .values()
        .forEach(sealed -> {
          for (Class<?> type : sealed.getPermittedSubclasses()) {
            assertThat(page).contains("### " + WireNames.of(sealed, type) + "\n");
          }
        });
  }

  @Test
  void meanings_come_from_the_sources() {
    assertThat(SourceText.of(Fact.DiscTaken.class))
        .containsEntry("slot", "where it stood before")
        .hasEntrySatisfying("", text -> assertThat(text).startsWith("A customer took the disc"));
  }
}
