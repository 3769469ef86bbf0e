package vn.temlang.traceability.picture;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.storage.FileName;
import vn.temlang.traceability.storage.FileStore;
import vn.temlang.traceability.storage.Shelf;
import vn.temlang.traceability.storage.StoreAnswer;

/**
 * Clears away files that no product shows: of pictures that were taken down, and of uploads that
 * broke off after the first file.
 */
@Singleton
public class SweepPictures {
  private static final int A_LOOK = 1000;
  // nobody can put a picture while these are deleted, one by one and perhaps far away
  private static final int A_ROUND = 20;

  private final Pictures pictures;
  private final FileStore store;
  private final Clock clock;

  SweepPictures(Pictures pictures, FileStore store, Clock clock) {
    this.pictures = pictures;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Deletes what nobody refers to and what was put longer ago than that; answers how many files.
   *
   * @param grace in which a backup of the database that is brought back still finds its files
   */
  public int sweep(Duration grace) {
    Instant old = clock.instant().minus(grace);
    Optional<FileName> after = Optional.empty();
    int swept = 0;
    List<FileName> look;
    do {
      look = look(old, after);
      Swept those = sweep(look);
      swept += those.files();
      if (those.brokeOff()) {
        return swept;
      }
      after = look.isEmpty() ? after : Optional.of(look.getLast());
    } while (look.size() == A_LOOK);
    return swept;
  }

  private List<FileName> look(Instant old, Optional<FileName> after) {
    return switch (store.olderThan(Shelf.PICTURES, old, after, A_LOOK)) {
      case StoreAnswer.Failed<List<FileName>> failed -> List.of();
      case StoreAnswer.Done<List<FileName>>(List<FileName> found) -> found;
    };
  }

  private Swept sweep(List<FileName> look) {
    // most looks find nothing to do, and then nobody has to wait
    List<FileName> orphans = orphans(look);
    int swept = 0;
    for (int from = 0; from < orphans.size(); from += A_ROUND) {
      Swept round = clear(orphans.subList(from, Math.min(orphans.size(), from + A_ROUND)));
      swept += round.files();
      if (round.brokeOff()) {
        return new Swept(swept, true);
      }
    }
    return new Swept(swept, false);
  }

  @Transactional
  Swept clear(List<FileName> round) {
    pictures.takeTheBroom();
    int swept = 0;
    for (FileName name : orphans(round)) {
      if (store.delete(name) instanceof StoreAnswer.Failed) {
        return new Swept(swept, true);
      }
      swept++;
    }
    return new Swept(swept, false);
  }

  /**
   * How many files went.
   *
   * @param brokeOff whether the store failed
   */
  record Swept(int files, boolean brokeOff) {}

  private List<FileName> orphans(List<FileName> files) {
    Set<PictureHash> shown =
        pictures.shown(files.stream().map(FileName::sha256).map(PictureHash::new).toList());
    return files.stream().filter(file -> !shown.contains(new PictureHash(file.sha256()))).toList();
  }
}
