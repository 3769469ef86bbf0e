package vn.temlang.traceability.picture;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
  private static final int A_LOOK = 100_000;
  private static final int A_ROUND = 500;

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
    return switch (store.olderThan(Shelf.PICTURES, clock.instant().minus(grace), A_LOOK)) {
      case StoreAnswer.Failed<List<FileName>> failed -> 0;
      case StoreAnswer.Done<List<FileName>>(List<FileName> old) -> sweep(old);
    };
  }

  private int sweep(List<FileName> old) {
    int swept = 0;
    for (int from = 0; from < old.size(); from += A_ROUND) {
      List<FileName> round = old.subList(from, Math.min(old.size(), from + A_ROUND));
      // most rounds find nothing to do, and then nobody has to wait
      if (!orphans(round).isEmpty()) {
        swept += clear(round);
      }
    }
    return swept;
  }

  @Transactional
  int clear(List<FileName> round) {
    pictures.takeTheBroom();
    int swept = 0;
    for (FileName name : orphans(round)) {
      if (store.delete(name) instanceof StoreAnswer.Failed) {
        return swept;
      }
      swept++;
    }
    return swept;
  }

  private List<FileName> orphans(List<FileName> files) {
    Set<PictureHash> shown =
        pictures.shown(files.stream().map(FileName::sha256).map(PictureHash::new).toList());
    return files.stream().filter(file -> !shown.contains(new PictureHash(file.sha256()))).toList();
  }
}
