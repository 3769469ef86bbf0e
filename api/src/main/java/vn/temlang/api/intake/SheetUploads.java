package vn.temlang.api.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/** Files that somebody sent and has not yet had taken in; each sees the own ones alone. */
public interface SheetUploads {
  /**
   * A file.
   *
   * @param file empty once it was taken in
   * @param hash SHA-256 of the file in hexadecimal digits
   * @param report what it would do or did; empty while nobody looked
   */
  record Upload(UUID id, String hash, Optional<byte[]> file, Optional<SheetReport> report) {}

  /** Stores it for a while, unless its id is taken; the oldest of somebody's many go. */
  boolean add(UUID id, AccountId account, byte[] file, String hash, Instant at, Instant until);

  Optional<Upload> find(UUID id, AccountId account, Instant now);

  /**
   * As {@link #find}, for this transaction alone: who asks meanwhile waits, and so does whoever
   * takes in another file of the same content.
   */
  Optional<Upload> take(UUID id, AccountId account, Instant now);

  /**
   * Notes what it would do or did. A file that was taken in is let go, and what it did stays: a
   * look that ends later notes nothing.
   */
  void report(UUID id, SheetReport report);

  /** Lets go what was kept long enough. */
  void forget(Instant now);
}
