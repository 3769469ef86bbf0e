package vn.temlang.api.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.LedgerStates;
import vn.temlang.api.page.view.LedgerState;
import vn.temlang.traceability.anchor.Anchoring;

/** Tells pages how far a record got; remembered for a second, so that a crowd costs one look. */
@Singleton
class AnchoredStates implements LedgerStates {
  private final Anchoring anchoring;
  private final Cache<UUID, LedgerState> remembered =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(1)).build();

  AnchoredStates(Anchoring anchoring) {
    this.anchoring = anchoring;
  }

  @Override
  public LedgerState of(UUID subject) {
    return remembered.get(subject, this::read);
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
