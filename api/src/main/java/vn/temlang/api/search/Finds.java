package vn.temlang.api.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Reach;

/** Finds things that the request may see. */
public interface Finds {
  /**
   * Things of a kind that have all the words, each perhaps only begun, in any order and spelling;
   * those with the shortest names first.
   *
   * @param words as they were typed
   * @param reach whose things
   */
  List<Find> find(FindKind kind, String words, Reach reach, int most);

  /** The producer, product, batch or run with an id, or the producer of a site. */
  Optional<Find> find(UUID id);
}
