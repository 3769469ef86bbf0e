package vn.temlang.traceability.stamp;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.qrlabels.stampcode.StampSecret;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;
import vn.temlang.traceability.log.RunTree;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;

/** Issues a run of stamps and commits the log to all of them at once. */
@Singleton
public class OrderRun {
  private final StampRuns runs;
  private final Products products;
  private final StampSecrets secrets;
  private final Disclosures disclosures;
  private final List<RunNews> news;
  private final SecureRandom random;
  private final Clock clock;

  OrderRun(
      StampRuns runs,
      Products products,
      StampSecrets secrets,
      Disclosures disclosures,
      List<RunNews> news,
      SecureRandom random,
      Clock clock) {
    this.runs = runs;
    this.products = products;
    this.secrets = secrets;
    this.disclosures = disclosures;
    this.news = List.copyOf(news);
    this.random = random;
    this.clock = clock;
  }

  /** How many stamps, from 1 to 5,000,000, for which product. */
  public record Wish(RunId id, ProductId product, long size, boolean sample) {
    public Wish {
      if (size < 1 || size > StampRun.LARGEST) {
        throw new MalformedValue("size", "a run has 1 to " + StampRun.LARGEST + " stamps");
      }
    }
  }

  @Transactional
  public Registration<StampRun> order(Wish wish) {
    Optional<Product> product = products.find(wish.product());
    if (product.isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCT);
    }
    Optional<StampRun> before = runs.find(wish.id());
    if (before.isPresent()) {
      return repeated(wish, before.get());
    }
    OptionalLong block = runs.takeBlock(wish.size());
    if (block.isEmpty()) {
      return Registration.refused(RefusalReason.NO_STAMPS_LEFT);
    }
    StampRun run = make(wish, product.get(), new StampId(block.getAsLong()));
    if (!runs.add(run)) {
      // the same order arrived twice at once: whoever stored it first made the run
      return repeated(wish, runs.find(wish.id()).orElseThrow());
    }
    disclosures.record(LeafKind.STAMP_RUN, run.id().value(), record(run, product.get()));
    news.forEach(one -> one.ready(run));
    return new Registration.New<>(run);
  }

  private static Registration<StampRun> repeated(Wish wish, StampRun run) {
    return run.product().equals(wish.product()) && run.size() == wish.size()
        ? new Registration.Same<>(run)
        : Registration.refused(RefusalReason.CONFLICTING_REPEAT);
  }

  private StampRun make(Wish wish, Product product, StampId first) {
    StampSecret master = secrets.current();
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    RunTree tree =
        RunTree.build(wish.size(), StampCodes.leaves(master.keyOf(first), first, secret));
    return new StampRun(
        wish.id(),
        product.producer(),
        wish.product(),
        first,
        wish.size(),
        master.epoch(),
        new RunCommitment(tree.root(), secret, tree.keptNodes()),
        clock.instant(),
        wish.sample());
  }

  private static CanonicalJson record(StampRun run, Product product) {
    return CanonicalJson.of(
        Map.of(
            "size", run.size(),
            "root", run.commitment().root().base64(),
            "firstId", run.firstId().value(),
            "product", product.code().text(),
            "sample", run.sample()));
  }
}
