package vn.temlang.traceability;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.qrlabels.gs1.TraceCode;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.batch.RegisterBatch;
import vn.temlang.traceability.diary.DiaryBatches;
import vn.temlang.traceability.diary.DiarySites;
import vn.temlang.traceability.event.EventCommitments;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.party.RegisterProducer;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.RegisterSite;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.place.SiteNumbers;
import vn.temlang.traceability.product.Details;
import vn.temlang.traceability.product.Dong;
import vn.temlang.traceability.product.Price;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.RegisterProduct;
import vn.temlang.traceability.stamp.Activation;
import vn.temlang.traceability.stamp.OrderRun;
import vn.temlang.traceability.stamp.RunId;
import vn.temlang.traceability.stamp.StampRun;

/** The register on a real database, at ten o'clock in the morning of 22/11/2026 in Viet Nam. */
public final class Village implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final AtomicLong IDS = new AtomicLong();

  private final TestDatabase database = TestDatabase.migrated("trace");
  private final ApplicationContext context;

  public Village(Object... beans) {
    EventCommitments commitments = entry -> {};
    List<Object> all =
        new ArrayList<>(
            List.of(
                (IdSource) Village::id,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new SecureRandom(),
                commitments));
    all.addAll(List.of(beans));
    if (all.stream().noneMatch(DiaryBatches.class::isInstance)) {
      all.add((DiaryBatches) ids -> Map.of());
      all.add((DiarySites) site -> Optional.empty());
    }
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("temlang.keys.folder", keys().toString());
    properties.put("temlang.files.folder", keys().resolve("files").toString());
    properties.put("temlang.log.every", "1h");
    properties.put("temlang.anchor.every", "1h");
    context = ApplicationContext.builder(properties, "test").singletons(all.toArray()).start();
  }

  private static Path keys() {
    try {
      return Files.createTempDirectory("temlang-keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A UUID of version 7 that was never given before. */
  public static UUID id() {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | IDS.incrementAndGet());
  }

  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  public static Producer aProducer(String name) {
    return new Producer(
        new ProducerId(id()),
        ProducerKind.COOPERATIVE,
        new Name(name),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  public ProducerId producer() {
    Producer producer = aProducer("HTX " + IDS.incrementAndGet());
    stored(the(RegisterProducer.class).register(producer));
    return producer.id();
  }

  public static RegisterSite.Wish aSite(ProducerId producer) {
    return new RegisterSite.Wish(
        new SiteId(id()),
        producer,
        SiteKind.WORKSHOP,
        new Name("Xưởng"),
        "Ấp 1, xã Thông Hòa",
        Optional.of(new CommuneCode("29335")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SiteNumbers.NONE);
  }

  public SiteId site(ProducerId producer) {
    return stored(the(RegisterSite.class).register(aSite(producer))).id();
  }

  public static Price price(long dong) {
    return new Price(new Dong(dong), true);
  }

  public static Product aProduct(ProducerId producer, String name) {
    ProductId id = new ProductId(id());
    return new Product(
        id,
        producer,
        new Name(name),
        new ProductCode.OfPlatform(TraceCode.of(id.value())),
        new Product.Facts(
            Optional.of("I.3.d"),
            Optional.of(price(185_000)),
            UnitOfMeasure.PIECE,
            Optional.of(quantity("0.50", "KGM")),
            Optional.of(180),
            Optional.of("Sáp"),
            Optional.of("Dừa sáp của Cầu Kè."),
            List.of("TCVN 1"),
            Details.NONE),
        true);
  }

  public Product product(ProducerId producer) {
    Product product = aProduct(producer, "Kẹo " + IDS.incrementAndGet());
    return stored(the(RegisterProduct.class).register(product));
  }

  public static Quantity quantity(String value, String unit) {
    return new Quantity(new BigDecimal(value), new UnitOfMeasure(unit));
  }

  public static RegisterBatch.Wish aBatch(ProductId product, SiteId site, Quantity quantity) {
    return new RegisterBatch.Wish(
        new BatchId(id()),
        product,
        new BatchNumber("L" + IDS.incrementAndGet()),
        quantity,
        site,
        LocalDate.of(2026, 4, 15),
        Optional.empty(),
        true);
  }

  public BatchId batch(Product product, Quantity quantity) {
    SiteId site = site(product.producer());
    return stored(the(RegisterBatch.class).register(aBatch(product.id(), site, quantity))).id();
  }

  public StampRun run(Product product, long size) {
    return stored(
        the(OrderRun.class).order(new OrderRun.Wish(new RunId(id()), product.id(), size, true)));
  }

  public static Activation activation(StampRun run, long from, long to, BatchId batch) {
    return new Activation(id(), run.id(), from, to, batch);
  }

  public static <T> T stored(Registration<T> registration) {
    return switch (registration) {
      case Registration.New<T>(T value) -> value;
      case Registration.Same<T>(T value) -> value;
      case Registration.Refused<T>(Refusal refusal) ->
          throw new IllegalStateException(refusal.toString());
    };
  }

  public static Optional<RefusalReason> reason(Registration<?> registration) {
    return registration instanceof Registration.Refused<?>(Refusal refusal)
        ? Optional.of(refusal.reason())
        : Optional.empty();
  }

  /** Does all at once, on a thread each, and answers in their order. */
  public static <T> List<T> atOnce(List<Callable<T>> acts) {
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(acts)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, as the owner of the tables. */
  public String text(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** As the role of the server. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role temlang_server");
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
