package vn.temlang.bench.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.figure.Spread;
import vn.temlang.bench.house.ProcessCost;
import vn.temlang.bench.house.Server;
import vn.temlang.bench.house.Statements;
import vn.temlang.bench.load.Ask;
import vn.temlang.bench.load.LoadGenerator;
import vn.temlang.bench.load.Volley;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/**
 * Reads by people who take turns, on a server as it is and on one with its security off. Both work
 * on one database, one after the other.
 */
final class AuthorisedReads {
  private static final int ROUNDS = 5;
  private static final int COUNTS = 3;
  private static final int COUNTED = 160;
  private static final int CONNECTIONS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int MOST = 500_000;

  /** A REST list, one thing over REST, and a page. */
  private static final Map<String, Function<Villager, String>> ROUTES =
      Map.of(
          "list", villager -> "/api/products",
          "one", villager -> "/api/products/" + villager.product(),
          "page", villager -> "/portal/products/" + villager.product());

  private final List<Villager> villagers;
  private final Server secure;
  private final Server open;
  private final ProcessCost database;
  private final Console progress;

  AuthorisedReads(
      List<Villager> villagers,
      Server secure,
      Server open,
      ProcessCost database,
      Console progress) {
    this.villagers = villagers;
    this.secure = secure;
    this.open = open;
    this.database = database;
    this.progress = progress;
  }

  /** All that PostgreSQL ran, transactions and settings among it, for one read. */
  List<Figure> statements(Statements statements) {
    List<Figure> figures = new ArrayList<>();
    for (String route : ROUTES.keySet().stream().sorted().toList()) {
      figures.add(counted(statements, route, 1, "").withGoal("at most 1 more"));
      figures.add(counted(statements, route, CONNECTIONS, ".busy"));
    }
    return figures;
  }

  // several times: a timer of the server may fall into one
  private Figure counted(Statements statements, String route, int connections, String suffix) {
    List<Double> authorised = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int round = 1; round <= COUNTS; round++) {
      authorised.add(counted(statements, secure, route, connections));
      if (round == 1) {
        statements.counted().stream().limit(6).forEach(each -> progress.say("    " + each));
      }
      bare.add(counted(statements, open, route, connections));
    }
    progress.say(
        "  %s, %d at once: %s statements, %s with security off"
            .formatted(route, connections, authorised, bare));
    double more = Spread.of(authorised).median() - Spread.of(bare).median();
    // a timer may run, and what a page remembers for a second is read anew as often as it is slow
    if (connections == 1 && more >= 1.5) {
      throw new Trouble("An authorised read of %s costs %.2f more.".formatted(route, more));
    }
    return Figure.beside("auth.statements." + route + suffix, "statements", authorised, bare);
  }

  private double counted(Statements statements, Server server, String route, int connections) {
    LoadGenerator load = new LoadGenerator(server.address().getPort(), connections);
    // connections are open and statements prepared
    fire(load, route, LONG, COUNTED);
    statements.reset();
    fire(load, route, LONG, COUNTED);
    long all = statements.counted().stream().mapToLong(Statements.Counted::calls).sum();
    return (double) all / COUNTED;
  }

  private Volley fire(LoadGenerator load, String route, Duration longest, int most) {
    Function<Villager, String> path = Objects.requireNonNull(ROUTES.get(route));
    Volley volley =
        load.fireAs(
            number -> {
              Villager villager = villagers.get(number % villagers.size());
              return new Ask(path.apply(villager), villager.cookie());
            },
            longest,
            most);
    if (volley.failures() > 0 || volley.answers() == 0) {
      throw new Trouble(
          "%d of %d reads failed."
              .formatted(volley.failures(), volley.answers() + volley.failures()));
    }
    return volley;
  }

  /** CPU of the server and of PostgreSQL for one read, rounds alternating. */
  List<Figure> cpu() {
    List<Figure> figures = new ArrayList<>();
    for (String route : List.of("one", "page")) {
      round(secure, route, WARM_UP);
      round(open, route, WARM_UP);
      List<Round> authorised = new ArrayList<>();
      List<Round> bare = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        authorised.add(round(secure, route, ROUND));
        bare.add(round(open, route, ROUND));
        progress.say(
            String.format(
                Locale.ROOT,
                "  %s %d: %s, security off %s",
                route,
                round,
                authorised.getLast(),
                bare.getLast()));
      }
      figures.add(beside(route + ".cpu.server", authorised, bare, Round::server));
      figures.add(beside(route + ".cpu.database", authorised, bare, Round::database));
    }
    return figures;
  }

  /** Microseconds of CPU for one read. */
  private record Round(double server, double database) {}

  private static Figure beside(
      String name, List<Round> authorised, List<Round> bare, Function<Round, Double> of) {
    return Figure.beside(
        "auth." + name,
        "µs/request",
        authorised.stream().map(of).toList(),
        bare.stream().map(of).toList());
  }

  private Round round(Server server, String route, Duration longest) {
    Duration serverBefore = server.cost().cpu();
    Duration databaseBefore = database.cpuOfTree();
    Volley volley =
        fire(new LoadGenerator(server.address().getPort(), CONNECTIONS), route, longest, MOST);
    return new Round(
        server.cost().cpu().minus(serverBefore).toNanos() / 1e3 / volley.answers(),
        database.cpuOfTree().minus(databaseBefore).toNanos() / 1e3 / volley.answers());
  }
}
