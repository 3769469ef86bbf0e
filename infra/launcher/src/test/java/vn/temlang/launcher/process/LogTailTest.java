package vn.temlang.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path folder;

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("log"), text);
  }

  @Test
  void the_cause_is_preferred_to_what_follows_from_it() throws IOException {
    Path log = log("starting\ncould not write: No space left on device\nERROR giving up\nbye\n");
    assertThat(LogTail.reason(log, 0)).contains("No space left on device");
  }

  @Test
  void without_a_telling_line_the_last_one_counts() throws IOException {
    assertThat(LogTail.reason(log("one\ntwo\n\n"), 0)).isEqualTo("two");
  }

  @Test
  void of_a_line_in_json_only_the_words_for_people_count() throws IOException {
    Path log =
        log("{\"level\":\"ERROR\",\"formattedMessage\":\"no \\\"chain\\\"\\nhere\",\"mdc\":{}}\n");
    assertThat(LogTail.reason(log, 0)).isEqualTo("no \"chain\" here");
  }

  @Test
  void what_earlier_runs_said_does_not_count() throws IOException {
    Path log = log("FATAL: old\n");
    long said = LogTail.size(log);
    assertThat(LogTail.reason(log, said)).isEmpty();
    assertThat(LogTail.reason(folder.resolve("absent"), 0)).isEmpty();
  }
}
