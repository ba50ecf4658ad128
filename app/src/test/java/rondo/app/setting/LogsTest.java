package rondo.app.setting;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogsTest {
  @TempDir Path folder;

  @AfterEach
  void detach() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender("file");
  }

  @Test
  void an_event_is_one_line_in_utc_also_with_an_exception_and_a_forged_line() throws IOException {
    Logs.keepIn(folder, 30);
    LoggerFactory.getLogger("rondo.test")
        .warn("first\n2030 INFO forged", new IllegalStateException("why"));
    assertThat(Files.readAllLines(folder.resolve("rondo.log")))
        .singleElement()
        .asString()
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN  rondo\\.test.*")
        .contains("first | 2030 INFO forged", " | java.lang.IllegalStateException: why | at ");
  }
}
