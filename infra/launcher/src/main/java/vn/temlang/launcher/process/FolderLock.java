package vn.temlang.launcher.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.temlang.launcher.terminal.Trouble;

/** One launcher at a time on a data folder; the operating system frees the lock of a dead one. */
public final class FolderLock {
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** The lock, or empty while another launcher holds it. */
  public static Optional<FolderLock> tryTake(DataFolder data) {
    try {
      FileChannel channel =
          FileChannel.open(
              data.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new FolderLock(channel, lock));
    } catch (IOException e) {
      throw new Trouble("Cannot lock " + data.root() + ": " + DataFolder.reason(e), e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Frees the folder for the next launcher. */
  public void release() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new Trouble("Cannot free the lock: " + DataFolder.reason(e), e);
    }
  }
}
