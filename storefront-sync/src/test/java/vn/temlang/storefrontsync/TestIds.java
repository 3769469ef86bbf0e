package vn.temlang.storefrontsync;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Random ids: their order does not matter in tests. */
@Singleton
public class TestIds implements IdSource {
  @Override
  public UUID next() {
    return UUID.randomUUID();
  }
}
