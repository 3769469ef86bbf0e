package vn.temlang.traceability.proof;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;
import vn.temlang.traceability.log.RunTree;
import vn.temlang.traceability.log.Sequencer;
import vn.temlang.traceability.log.StampLeaf;

/** A run of 1,500 stamps, of which 101 to 200 are activated for a batch with five events. */
final class ProofFixture implements StampClaims {
  static final long RUN_SIZE = 1500;
  static final long SERIAL = 150;

  private static final UUID RUN = new UUID(1, 1);
  private static final UUID ACTIVATION = new UUID(2, 2);
  private static final UUID BATCH = new UUID(3, 3);

  private final byte[] secret = new byte[32];
  private final List<UUID> events = new ArrayList<>();
  private final RunTree tree =
      RunTree.build(
          RUN_SIZE,
          index -> StampLeaf.of(secret, index, code(index + 1)).commitment().value().bytes());

  static String code(long serial) {
    return "TEM%013d".formatted(serial);
  }

  void recordRun(ApplicationContext context) {
    inTransaction(context, LeafKind.STAMP_RUN, RUN, run());
  }

  private Map<String, Object> run() {
    return Map.of("size", RUN_SIZE, "root", tree.root().base64());
  }

  void recordRest(ApplicationContext context) {
    inTransaction(
        context, LeafKind.BATCH, BATCH, Map.of("number", "KD-2026-07", "quantity", "150"));
    for (int i = 0; i < 5; i++) {
      UUID event = new UUID(4, i);
      events.add(event);
      inTransaction(
          context,
          LeafKind.EVENT,
          event,
          Map.of("batches", List.of(BATCH.toString()), "bizStep", "step" + i));
    }
    inTransaction(
        context,
        LeafKind.ACTIVATION,
        ACTIVATION,
        Map.of("run", RUN.toString(), "from", 101, "to", 200, "batch", BATCH.toString()));
  }

  private static void inTransaction(
      ApplicationContext context, LeafKind kind, UUID subject, Map<String, Object> content) {
    TransactionOperations<?> transactions = context.getBean(TransactionOperations.class);
    transactions.executeWrite(
        status -> {
          context.getBean(Disclosures.class).record(kind, subject, CanonicalJson.of(content));
          return true;
        });
    context.getBean(Sequencer.class).sequence();
  }

  @Override
  public Optional<Stamp> find(String code) {
    if (!code.equals(code(SERIAL))) {
      return Optional.empty();
    }
    boolean activated = !events.isEmpty();
    return Optional.of(
        new Stamp(
            code,
            SERIAL,
            StampLeaf.of(secret, SERIAL - 1, code).salt(),
            tree.path(SERIAL - 1),
            RUN,
            activated ? Optional.of(ACTIVATION) : Optional.empty(),
            activated ? Optional.of(BATCH) : Optional.empty(),
            events));
  }
}
