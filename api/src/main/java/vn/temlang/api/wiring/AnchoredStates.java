package vn.temlang.api.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.LedgerStates;
import vn.temlang.api.page.view.LedgerState;
import vn.temlang.traceability.anchor.Anchoring;

/**
 * Tells pages how far a record got. What is on its way is remembered for a second, so that a crowd
 * costs one look; what is final on a chain stays so and is remembered for a minute.
 */
@Singleton
class AnchoredStates implements LedgerStates {
  private final Anchoring anchoring;
  private final Cache<UUID, LedgerState> remembered =
      Caffeine.newBuilder()
          .maximumSize(10_000)
          .expireAfter(
              Expiry.<UUID, LedgerState>creating((subject, state) -> AnchoredStates.memory(state)))
          .build();

  AnchoredStates(Anchoring anchoring) {
    this.anchoring = anchoring;
  }

  @Override
  public LedgerState of(UUID subject) {
    return remembered.get(subject, this::read);
  }

  private static Duration memory(LedgerState state) {
    return state instanceof LedgerState.Anchored ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
  }

  private LedgerState read(UUID subject) {
    return switch (anchoring.ofSubject(subject)) {
      case Anchoring.State.Anchored(var name, long size, long block, var time) ->
          new LedgerState.Anchored(
              name.chainId(), name.contract(), block, time, size, name.development());
      case Anchoring.State.Pending(var expectedBy) ->
          new LedgerState.Pending(Optional.of(expectedBy));
      case Anchoring.State.NotConfigured() -> new LedgerState.NotConfigured();
      case Anchoring.State.NotRecorded() -> new LedgerState.Pending(Optional.empty());
    };
  }
}
