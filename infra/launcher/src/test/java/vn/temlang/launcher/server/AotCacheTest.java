package vn.temlang.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.process.DataFolder;

class AotCacheTest {
  private static final String USE = "-XX:AOTCache=";
  private static final String MAKE = "-XX:AOTCacheOutput=";

  @TempDir Path folder;
  DataFolder data;
  Path jar;

  @BeforeEach
  void jar() throws IOException {
    data = DataFolder.open(folder.resolve("data"));
    jar = Files.writeString(folder.resolve("server.jar"), "one");
  }

  private String option() {
    return AotCache.of(data, List.of(jar)).options().getFirst();
  }

  @Test
  void is_made_by_the_first_run_and_used_by_the_next() throws IOException {
    String first = option();
    assertThat(first).startsWith(MAKE);
    Files.createFile(Path.of(first.substring(MAKE.length())));
    assertThat(option()).startsWith(USE);
  }

  @Test
  void of_another_build_is_removed_and_made_anew() throws IOException {
    Path old = Files.createFile(Path.of(option().substring(MAKE.length())));
    Files.writeString(jar, "another build");
    assertThat(option()).startsWith(MAKE);
    assertThat(old).doesNotExist();
  }
}
