package vn.temlang.traceability.storage.folder;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.temlang.traceability.storage.FileKind;
import vn.temlang.traceability.storage.FileName;
import vn.temlang.traceability.storage.FileStore;
import vn.temlang.traceability.storage.Shelf;
import vn.temlang.traceability.storage.StoreAnswer;

/** {@code <folder>/pictures/ab/ab….jpg}, written beside, forced to the disk and then renamed. */
@Singleton
@Requires(missingBeans = FileStore.class)
class FolderFileStore implements FileStore {
  private static final Logger LOG = LoggerFactory.getLogger(FolderFileStore.class);
  private static final String ARRIVING = ".arriving";
  private static final Duration NEVER_ARRIVES = Duration.ofDays(1);

  private final Path folder;
  private final Clock clock;

  FolderFileStore(@Value("${temlang.files.folder:./data/files}") Path folder, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /** Work with the disk. */
  @FunctionalInterface
  private interface Work<T> {
    T done() throws IOException;
  }

  private static <T> StoreAnswer<T> answer(Work<T> work) {
    try {
      return new StoreAnswer.Done<>(work.done());
    } catch (IOException | UncheckedIOException e) {
      LOG.error("The folder of files cannot be used", e);
      return StoreAnswer.failed(StoreAnswer.Trouble.UNAVAILABLE);
    }
  }

  private Path place(FileName name) {
    return folder
        .resolve(name.shelf().folder())
        .resolve(name.sha256().substring(0, 2))
        .resolve(name.sha256() + "." + name.kind().extension());
  }

  @Override
  public StoreAnswer<FileName> put(Shelf shelf, FileKind kind, byte[] bytes) {
    FileName name = FileName.of(shelf, kind, bytes);
    return answer(
        () -> {
          write(place(name), bytes);
          return name;
        });
  }

  private void write(Path place, byte[] bytes) throws IOException {
    Path parent = place.resolveSibling(".").normalize();
    Files.createDirectories(parent);
    Path arriving = Files.createTempFile(parent, "", ARRIVING);
    try {
      try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.setLastModifiedTime(arriving, FileTime.from(clock.instant()));
      Files.move(
          arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(arriving);
    }
    forceNames(parent);
  }

  // a renamed file outlives a power cut only once its folder is on the disk too
  private static void forceNames(Path parent) throws IOException {
    if (Files.getFileStore(parent).supportsFileAttributeView("posix")) {
      try (FileChannel names = FileChannel.open(parent, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  @Override
  public StoreAnswer<Optional<byte[]>> find(FileName name) {
    StoreAnswer<Optional<byte[]>> read = answer(() -> read(place(name)));
    if (read instanceof StoreAnswer.Done<Optional<byte[]>>(Optional<byte[]> bytes)
        && bytes.isPresent()
        && !name.fits(bytes.get())) {
      LOG.error("The file {} is damaged", name.path());
      return StoreAnswer.failed(StoreAnswer.Trouble.DAMAGED);
    }
    return read;
  }

  private static Optional<byte[]> read(Path place) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(place));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public StoreAnswer<FileName> delete(FileName name) {
    return answer(
        () -> {
          Files.deleteIfExists(place(name));
          return name;
        });
  }

  @Override
  public StoreAnswer<List<FileName>> olderThan(
      Shelf shelf, Instant time, Optional<FileName> after, int limit) {
    return answer(() -> list(shelf, time, after, limit));
  }

  private List<FileName> list(Shelf shelf, Instant time, Optional<FileName> after, int limit)
      throws IOException {
    String behind = after.map(FileName::path).orElse("");
    List<FileName> found = new ArrayList<>();
    for (Path part : inOrder(folder.resolve(shelf.folder()))) {
      if (found.size() == limit) {
        break;
      }
      // a part that ends before the page begins needs no look into it
      if (after.isPresent() && name(part).compareTo(after.get().sha256().substring(0, 2)) < 0) {
        continue;
      }
      for (Path file : inOrder(part)) {
        Optional<Instant> put = lastPut(file);
        if (put.isPresent() && name(file).endsWith(ARRIVING)) {
          forgetUnfinished(file, put.get());
        } else if (put.isPresent() && put.get().isBefore(time) && found.size() < limit) {
          FileName.parse(shelf.folder() + "/" + name(file))
              .filter(name -> name.path().compareTo(behind) > 0)
              .ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** What is in a folder, by name; nothing where it is none, or none any more. */
  private static List<Path> inOrder(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted(Comparator.comparing(FolderFileStore::name)).toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  /** When a file was put; empty where it is none, or went since its name was read. */
  private static Optional<Instant> lastPut(Path file) throws IOException {
    try {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(about)
          .filter(BasicFileAttributes::isRegularFile)
          .map(found -> found.lastModifiedTime().toInstant());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** What a power cut left of a file that was being written is deleted by the way. */
  private void forgetUnfinished(Path file, Instant put) {
    if (put.isBefore(clock.instant().minus(NEVER_ARRIVES))) {
      answer(() -> Files.deleteIfExists(file));
    }
  }
}
