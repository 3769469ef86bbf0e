package vn.temlang.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.terminal.Trouble;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void is_made_with_keys_that_nobody_else_may_list() throws IOException {
    DataFolder data = DataFolder.open(folder.resolve("new").resolve("data"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.keys())))
        .isEqualTo("rwx------");
    assertThat(data.logs()).isDirectory();
  }

  @Test
  void that_cannot_be_made_is_refused_in_one_sentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> DataFolder.open(file.resolve("data")))
        .satisfies(
            trouble -> assertThat(trouble.sentence()).contains("cannot be written", "--data"));
  }

  @Test
  void a_first_start_needs_400_MB_and_a_later_one_150_MB() throws IOException {
    refusesAt(folder, (400L << 20) - 1, "399 MB free and 400 MB are needed");
    DataFolder data = DataFolder.open(folder, root -> 400L << 20);

    Files.createDirectory(data.postgres());

    refusesAt(folder, (150L << 20) - 1, "149 MB free and 150 MB are needed");
    assertThat(DataFolder.open(folder, root -> 150L << 20)).isEqualTo(data);
  }

  private static void refusesAt(Path folder, long free, String words) {
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> DataFolder.open(folder, root -> free))
        .satisfies(
            trouble -> assertThat(trouble.sentence()).contains("" + folder, words, "--data"));
  }

  @Test
  void a_key_of_an_old_name_is_renamed_once_and_never_over_another() throws IOException {
    DataFolder data = DataFolder.open(folder);
    Files.writeString(data.keys().resolve("old"), "kept");
    data.renameKey("old", "present");
    assertThat(data.keys().resolve("old")).doesNotExist();
    assertThat(data.keys().resolve("present")).hasContent("kept");

    Files.writeString(data.keys().resolve("old"), "another");
    data.renameKey("old", "present");
    assertThat(data.keys().resolve("present")).hasContent("kept");
  }

  @Test
  void has_one_launcher_at_a_time() {
    DataFolder data = DataFolder.open(folder);
    FolderLock lock = FolderLock.tryTake(data).orElseThrow();
    assertThat(FolderLock.tryTake(data)).isEmpty();
    lock.release();
    assertThat(FolderLock.tryTake(data)).hasValueSatisfying(FolderLock::release);
  }

  @Test
  void secrets_are_written_for_their_owner_alone() throws IOException {
    Path file = folder.resolve("secret");
    WholeFile.writeSecret(file, "a");
    WholeFile.writeSecret(file, "b");
    assertThat(file).hasContent("b");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
