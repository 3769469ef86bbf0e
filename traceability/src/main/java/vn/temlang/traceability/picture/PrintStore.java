package vn.temlang.traceability.picture;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.temlang.traceability.storage.FileKind;
import vn.temlang.traceability.storage.FileStore;
import vn.temlang.traceability.storage.Shelf;
import vn.temlang.traceability.storage.StoreAnswer;

/** Brings prints into the store and only then says so in the register. */
@Singleton
class PrintStore {
  // each holds a connection while the store writes: a slow store must not take them all
  private static final Semaphore AT_ONCE = new Semaphore(4);
  private static final int PATIENCE_SECONDS = 5;

  private final FileStore store;
  private final Pictures pictures;

  PrintStore(FileStore store, Pictures pictures) {
    this.store = store;
    this.pictures = pictures;
  }

  /** What the register says, or nothing where the store failed and nothing is registered. */
  <T> Optional<T> keep(Prints prints, Supplier<T> register) {
    try {
      if (!AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
      try {
        return stored(prints, register);
      } finally {
        AT_ONCE.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Transactional
  <T> Optional<T> stored(Prints prints, Supplier<T> register) {
    pictures.holdTheBroom();
    for (Picture print : prints.all()) {
      if (store.put(Shelf.PICTURES, FileKind.JPEG, print.jpeg()) instanceof StoreAnswer.Failed) {
        return Optional.empty();
      }
    }
    return Optional.of(register.get());
  }
}
