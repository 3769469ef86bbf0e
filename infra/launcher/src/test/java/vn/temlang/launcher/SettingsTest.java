package vn.temlang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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
  void the_port_may_stand_in_the_file_and_is_checked() throws IOException {
    assertThat(Settings.of(data, Map.of()).port()).isEmpty();
    add("TEMLANG_PORT=9099");
    assertThat(Settings.of(data, Map.of()).port()).hasValue(9099);
    assertThat(Settings.of(data, Map.of("TEMLANG_PORT", "-1")).port()).hasValue(-1);
    for (String wrong : List.of("0", "65536", "-2", "http")) {
      Settings settings = Settings.of(data, Map.of("TEMLANG_PORT", wrong));
      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(settings::port)
          .satisfies(trouble -> assertThat(trouble.sentence()).contains("TEMLANG_PORT", wrong));
    }
  }

  @Test
  void the_file_cannot_move_the_folder_that_it_lies_in() throws IOException {
    add("TEMLANG_DATA=" + folder);
    assertThat(Settings.of(data, Map.of()).find("TEMLANG_DATA")).hasValue(folder.toString());

    add("TEMLANG_DATA=/srv/elsewhere");
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Settings.of(data, Map.of()))
        .satisfies(
            trouble ->
                assertThat(trouble.sentence())
                    .contains("temlang.env", "" + folder, "--data /srv/elsewhere"));
  }

  @Test
  void the_server_is_asked_where_it_listens() throws IOException {
    assertThat(Settings.of(data, Map.of("TEMLANG_HOST", "0.0.0.0")).host()).isEqualTo("localhost");
    add("TEMLANG_HOST=192.0.2.7");
    assertThat(Settings.of(data, Map.of()).host()).isEqualTo("192.0.2.7");
  }

  @Test
  void the_keys_lie_where_the_server_was_told() throws IOException {
    assertThat(Settings.of(data, Map.of()).keys(data)).isEqualTo(data.keys());
    add("TEMLANG_KEYS_FOLDER=secrets");
    assertThat(Settings.of(data, Map.of()).keys(data)).isEqualTo(folder.resolve("secrets"));
  }

  @Test
  void a_credential_key_of_an_older_launcher_is_taken_over_unless_it_is_named() throws IOException {
    Path old = Files.createDirectories(data.keys()).resolve("shop-credentials-key");
    Files.writeString(old, "kept");
    Settings.of(data, Map.of("TEMLANG_STORE_CREDENTIAL_KEY_FILE", old.toString()))
        .takeOverKeys(data);
    assertThat(old).hasContent("kept");

    Settings.of(data, Map.of()).takeOverKeys(data);
    assertThat(data.keys().resolve("store-credentials.key")).hasContent("kept");
  }

  private void add(String line) throws IOException {
    Files.writeString(folder.resolve("temlang.env"), line + "\n", StandardOpenOption.APPEND);
  }

  @Test
  void a_line_that_is_no_assignment_is_named() throws IOException {
    Files.writeString(folder.resolve("temlang.env"), "JDBC_URL\n");
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> Settings.of(data, Map.of()))
        .satisfies(trouble -> assertThat(trouble.sentence()).contains("temlang.env", "JDBC_URL"));
  }
}
