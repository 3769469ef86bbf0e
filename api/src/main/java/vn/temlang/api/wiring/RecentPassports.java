package vn.temlang.api.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import vn.temlang.api.access.RequestReach;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.passport.Passport;
import vn.temlang.traceability.passport.Passports;
import vn.temlang.traceability.product.ProductId;

/**
 * Remembers passports for a second, so that a thousand scans of one batch read it once. A recall
 * does not wait for it: what a stamp is worth is read with every scan.
 */
@Singleton
class RecentPassports implements BeanCreatedEventListener<Passports> {
  private static final Duration MEMORY = Duration.ofSeconds(1);

  @Override
  public Passports onCreated(BeanCreatedEvent<Passports> event) {
    return new Remembering(event.getBean());
  }

  private record Key(ProductId product, Optional<BatchId> batch) {}

  private static final class Remembering implements Passports {
    private final Cache<Key, Optional<Passport>> remembered =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MEMORY).build();
    private final Passports passports;

    Remembering(Passports passports) {
      this.passports = passports;
    }

    @Override
    public Optional<Passport> find(ProductId product, Optional<BatchId> batch) {
      return remembered.get(new Key(product, batch), this::everybodys);
    }

    /** What a buyer sees, whoever asks first: nobody's own reach must be remembered for all. */
    private Optional<Passport> everybodys(Key key) {
      return RequestReach.forEverybody(() -> passports.find(key.product(), key.batch()));
    }
  }
}
