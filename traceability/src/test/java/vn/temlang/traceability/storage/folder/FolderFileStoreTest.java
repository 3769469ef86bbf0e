package vn.temlang.traceability.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.storage.FileKind;
import vn.temlang.traceability.storage.FileName;
import vn.temlang.traceability.storage.FileStore;
import vn.temlang.traceability.storage.FileStoreContract;
import vn.temlang.traceability.storage.Shelf;
import vn.temlang.traceability.storage.StoreAnswer;

class FolderFileStoreTest extends FileStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @TempDir Path folder;

  @Override
  protected FileStore store() {
    return new FolderFileStore(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void nothing_but_the_file_remains() throws IOException {
    FileName name = done(store().put(Shelf.PICTURES, FileKind.JPEG, bytes("alone")));
    assertThat(files())
        .containsExactly(
            folder
                .resolve("pictures")
                .resolve(name.sha256().substring(0, 2))
                .resolve(name.sha256() + ".jpg"));
  }

  @Test
  void putting_again_makes_it_young() throws IOException {
    done(store().put(Shelf.PICTURES, FileKind.JPEG, bytes("old")));
    Files.setLastModifiedTime(files().getFirst(), FileTime.from(NOW.minus(Duration.ofDays(30))));
    Instant yesterday = NOW.minus(Duration.ofDays(1));
    assertThat(done(store().olderThan(Shelf.PICTURES, yesterday, Optional.empty(), 9))).hasSize(1);
    done(store().put(Shelf.PICTURES, FileKind.JPEG, bytes("old")));
    assertThat(done(store().olderThan(Shelf.PICTURES, yesterday, Optional.empty(), 9))).isEmpty();
  }

  @Test
  void what_a_power_cut_left_is_no_file_and_goes_after_a_day() throws IOException {
    Path half = Files.createDirectories(folder.resolve("pictures/ab")).resolve("x.arriving");
    Files.write(half, bytes("half"));
    Files.setLastModifiedTime(half, FileTime.from(NOW.minus(Duration.ofHours(23))));
    assertThat(done(store().olderThan(Shelf.PICTURES, NOW, Optional.empty(), 9))).isEmpty();
    assertThat(half).exists();
    Files.setLastModifiedTime(half, FileTime.from(NOW.minus(Duration.ofHours(25))));
    assertThat(done(store().olderThan(Shelf.PICTURES, NOW, Optional.empty(), 9))).isEmpty();
    assertThat(half).doesNotExist();
  }

  @Test
  void a_list_goes_on_past_files_that_go_meanwhile() {
    List<FileName> kept = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      kept.add(done(store().put(Shelf.PICTURES, FileKind.JPEG, bytes("kept " + i))));
    }
    Callable<Boolean> coming =
        () -> {
          for (int i = 0; i < 500; i++) {
            done(store().delete(done(store().put(Shelf.PICTURES, FileKind.JPEG, bytes("x" + i)))));
          }
          return true;
        };
    Callable<Boolean> listing =
        () -> {
          for (int i = 0; i < 50; i++) {
            assertThat(
                    done(
                        store()
                            .olderThan(
                                Shelf.PICTURES, NOW.plusSeconds(1), Optional.empty(), 10_000)))
                .containsAll(kept);
          }
          return true;
        };
    assertThat(Village.atOnce(List.of(coming, listing, listing))).containsOnly(true);
  }

  @Test
  void bytes_that_changed_on_the_disk_are_not_given_out() throws IOException {
    FileName name = done(store().put(Shelf.PICTURES, FileKind.JPEG, bytes("true")));
    Files.write(files().getFirst(), bytes("false"));
    assertThat(store().find(name)).isEqualTo(StoreAnswer.failed(StoreAnswer.Trouble.DAMAGED));
  }

  @Test
  void a_folder_that_cannot_be_written_is_said_and_leaves_nothing() throws IOException {
    Files.write(folder.resolve("pictures"), bytes("a file where the folder should be"));
    assertThat(store().put(Shelf.PICTURES, FileKind.JPEG, bytes("x")))
        .isEqualTo(StoreAnswer.failed(StoreAnswer.Trouble.UNAVAILABLE));
    assertThat(files()).hasSize(1);
  }
}
