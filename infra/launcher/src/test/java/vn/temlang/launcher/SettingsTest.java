package vn.temlang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.terminal.Trouble;

class SettingsTest {
  @TempDir Path folder;
  DataFolder data;

  @BeforeEach
  void file() throws IOException {
    data = new DataFolder(folder);
    Files.writeString(
        folder.resolve("temlang.env"),
        """
        # the commune's own server
        JDBC_URL = jdbc:postgresql://db.example.vn/temlang?sslmode=require
        JDBC_USER=temlang

        EMPTY=
        """);
  }

  @Test
  void the_file_is_read_and_the_environment_overrules_it() {
    Settings settings = Settings.of(data, Map.of("JDBC_USER", "other"));
    assertThat(settings.database())
        .hasValueSatisfying(
            database -> {
              assertThat(database.url())
                  .isEqualTo("jdbc:postgresql://db.example.vn/temlang?sslmode=require");
              assertThat(database.user()).isEqualTo("other");
            });
  }

  @Test
  void an_empty_value_is_no_value() {
    assertThat(Settings.of(data, Map.of()).find("EMPTY")).isEmpty();
    assertThat(Settings.of(data, Map.of("JDBC_URL", "")).database()).isEmpty();
  }

  @Test
  void a_line_that_is_no_assignment_is_named() throws IOException {
    Files.writeString(folder.resolve("temlang.env"), "JDBC_URL\n");
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Settings.of(data, Map.of()))
        .satisfies(trouble -> assertThat(trouble.sentence()).contains("temlang.env", "JDBC_URL"));
  }
}
