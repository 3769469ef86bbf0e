package vn.temlang.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.house.Grounds;
import vn.temlang.bench.house.House;
import vn.temlang.bench.house.ProcessCost;
import vn.temlang.bench.house.Server;
import vn.temlang.bench.house.StampedBatch;
import vn.temlang.bench.house.Statements;
import vn.temlang.bench.load.LoadGenerator;
import vn.temlang.bench.load.Volley;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/**
 * Scan pages, each scan stored durably, beside the lookup page {@code /} of the same server: a page
 * from the same templates that asks the database nothing.
 */
final class ScanPart implements Part {
  private static final String BARE_PAGE = "/";
  private static final int STAMPS = 100_000;
  private static final int CONNECTIONS = 32;
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(12);
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final int MOST = 500_000;

  private final Path home;

  ScanPart(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "scan";
  }

  private record Round(Volley volley, double serverMicros, double databaseMicros) {}

  @Override
  public List<Figure> measure(Console progress) {
    try (House house = House.open(home, name())) {
      Grounds grounds = house.startDatabase(Map.of());
      Server first = house.startServer(grounds, House.Start.WITH_CACHE, Map.of());
      progress.say("  making a run of %,d stamps, all on one batch".formatted(STAMPS));
      StampedBatch batch = StampedBatch.make(house.api(first), STAMPS);
      // the first start may have been the one that writes the start-up cache
      house.stopServer();
      List<Figure> figures = new ArrayList<>(rates(house, grounds, batch, progress));
      house.stopServer();
      figures.addAll(new StatementCount(house, batch, progress).figures());
      return figures;
    }
  }

  private static List<Figure> rates(
      House house, Grounds grounds, StampedBatch batch, Console progress) {
    Server server = house.startServer(grounds, House.Start.WITH_CACHE, Map.of());
    LoadGenerator load = new LoadGenerator(server.address().getPort(), CONNECTIONS);
    Asked asked = new Asked(load, batch, server.cost(), house.cost(Role.POSTGRES));
    asked.bare(WARM_UP);
    asked.scans(WARM_UP);
    List<Round> bare = new ArrayList<>();
    List<Round> scans = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      bare.add(asked.bare(ROUND));
      scans.add(asked.scans(ROUND));
      progress.say(
          "  round %d: %.0f scans and %.0f bare pages a second"
              .formatted(
                  round,
                  scans.getLast().volley().answersPerSecond(),
                  bare.getLast().volley().answersPerSecond()));
    }
    asked.requireStored(Statements.scans(grounds.database()));
    List<Figure> figures = new ArrayList<>(figures(scans, bare));
    figures.add(
        Figure.alone("scan.memory.loaded", "MB", List.of(server.cost().residentMegabytes())));
    return figures;
  }

  private static List<Figure> figures(List<Round> scans, List<Round> bare) {
    return List.of(
        compared("scan.rate", "requests/s", scans, bare, r -> r.volley().answersPerSecond()),
        compared("scan.p50", "ms", scans, bare, r -> r.volley().percentileMillis(0.50)),
        compared("scan.p99", "ms", scans, bare, r -> r.volley().percentileMillis(0.99)),
        compared("scan.cpu.server", "µs/request", scans, bare, Round::serverMicros)
            .withGoal("at most 1,000"),
        Figure.alone(
            "scan.cpu.database", "µs/request", scans.stream().map(Round::databaseMicros).toList()));
  }

  private static Figure compared(
      String name,
      String unit,
      List<Round> scans,
      List<Round> bare,
      ToDoubleFunction<Round> measure) {
    return Figure.beside(
        name,
        unit,
        scans.stream().map(measure::applyAsDouble).toList(),
        bare.stream().map(measure::applyAsDouble).toList());
  }

  /** Load on one server, and the number of its answers that must have been stored. */
  private static final class Asked {
    private final LoadGenerator load;
    private final StampedBatch batch;
    private final ProcessCost server;
    private final ProcessCost database;
    private final AtomicInteger next = new AtomicInteger();
    private long answered;

    Asked(LoadGenerator load, StampedBatch batch, ProcessCost server, ProcessCost database) {
      this.load = load;
      this.batch = batch;
      this.server = server;
      this.database = database;
    }

    Round bare(Duration longest) {
      return round(() -> load.fire(number -> BARE_PAGE, longest, MOST));
    }

    // a stride that shares no factor with the size: neighbours in time are no neighbours in the
    // table, and every stamp has its turn before one has its second
    Round scans(Duration longest) {
      int size = batch.paths().size();
      Round round =
          round(
              () ->
                  load.fire(
                      number -> batch.paths().get((int) (next.getAndIncrement() * 7_919L % size)),
                      longest,
                      MOST));
      answered += round.volley().answers();
      return round;
    }

    private Round round(java.util.function.Supplier<Volley> fire) {
      Duration serverBefore = server.cpu();
      Duration databaseBefore = database.cpuOfTree();
      Volley volley = fire.get();
      if (volley.failures() > 0 || volley.answers() == 0) {
        throw new Trouble(
            "%d requests of a round of %d failed."
                .formatted(volley.failures(), volley.answers() + volley.failures()));
      }
      return new Round(
          volley,
          micros(server.cpu().minus(serverBefore), volley),
          micros(database.cpuOfTree().minus(databaseBefore), volley));
    }

    private static double micros(Duration cpu, Volley volley) {
      return cpu.toNanos() / 1e3 / volley.answers();
    }

    void requireStored(long stored) {
      if (stored != answered) {
        throw new Trouble("%d scans were answered and %d stored.".formatted(answered, stored));
      }
    }
  }
}
