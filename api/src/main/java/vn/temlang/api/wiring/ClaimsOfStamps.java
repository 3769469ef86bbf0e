package vn.temlang.api.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.event.EventLedger;
import vn.temlang.traceability.proof.StampClaims;
import vn.temlang.traceability.stamp.Activation;
import vn.temlang.traceability.stamp.Activations;
import vn.temlang.traceability.stamp.StampCodes;
import vn.temlang.traceability.stamp.VerifyStamp;

/** Tells the proof which records speak of a stamp. */
@Singleton
class ClaimsOfStamps implements StampClaims {
  private final VerifyStamp verifyStamp;
  private final StampCodes codes;
  private final Activations activations;
  private final EventLedger events;

  ClaimsOfStamps(
      VerifyStamp verifyStamp, StampCodes codes, Activations activations, EventLedger events) {
    this.verifyStamp = verifyStamp;
    this.codes = codes;
    this.activations = activations;
    this.events = events;
  }

  @Override
  public Optional<Stamp> find(String code) {
    return verifyStamp.verify(code).map(this::claims);
  }

  private Stamp claims(VerifyStamp.Genuine stamp) {
    Optional<Activation> activation = activations.covering(stamp.run().id(), stamp.serial());
    Optional<UUID> batch = activation.map(found -> found.batch().value());
    List<UUID> eventIds =
        batch.map(events::findByBatch).orElse(List.of()).stream()
            .map(event -> event.header().getEventID().key())
            .toList();
    return new Stamp(
        stamp.code().text(),
        stamp.serial(),
        codes.leaf(stamp.run(), stamp.serial()).salt(),
        codes.path(stamp.run(), stamp.serial()),
        stamp.run().id().value(),
        activation.map(Activation::id),
        batch,
        eventIds);
  }
}
