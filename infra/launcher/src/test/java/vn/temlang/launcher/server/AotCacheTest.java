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

  private AotCache cache() {
    return AotCache.of(data, List.of(jar));
  }

  private Path written(AotCache cache) throws IOException {
    return Files.createFile(Path.of(cache.options().getFirst().substring(MAKE.length())));
  }

  @Test
  void is_made_by_the_first_whole_run_and_used_by_the_next() throws IOException {
    AotCache first = cache();
    written(first);
    first.keep();
    assertThat(cache().options().getFirst()).startsWith(USE);
  }

  @Test
  void of_a_run_that_was_not_whole_is_thrown_away() throws IOException {
    Path left = written(cache());
    assertThat(cache().options().getFirst()).startsWith(MAKE);
    assertThat(left).doesNotExist();
  }

  @Test
  void of_another_build_is_removed_and_made_anew() throws IOException {
    AotCache old = cache();
    written(old);
    old.keep();
    Files.writeString(jar, "another build");
    assertThat(cache().options().getFirst()).startsWith(MAKE);
    assertThat(data.cache()).isEmptyDirectory();
  }
}
