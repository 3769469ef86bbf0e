package vn.temlang.api.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Gives tests a transaction where they build a use case by themselves. */
@Singleton
class InTransaction {
  @Transactional
  <T> T get(Supplier<T> work) {
    return work.get();
  }
}
