package vn.temlang.traceability.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps files: a folder of this machine, or a bucket of a store that speaks S3. A name stands for
 * its bytes, so nothing is ever written over, and putting the same twice, or twice at once, is
 * putting it once. A file is there whole or not at all.
 */
public interface FileStore {
  /**
   * Keeps the bytes, and answers under which name. The same again is as young as if it were new.
   */
  StoreAnswer<FileName> put(Shelf shelf, FileKind kind, byte[] bytes);

  /** The bytes; empty where nothing has this name. */
  StoreAnswer<Optional<byte[]>> find(FileName name);

  /** Deletes it; what is not there is as good as deleted. */
  StoreAnswer<FileName> delete(FileName name);

  /**
   * Names on a shelf whose bytes were last put before a time, in the order of {@link
   * FileName#path()}.
   *
   * @param after the last one of the page before; empty for the first page
   * @param limit how many at most; fewer are the last page
   */
  StoreAnswer<List<FileName>> olderThan(
      Shelf shelf, Instant time, Optional<FileName> after, int limit);
}
