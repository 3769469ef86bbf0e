package vn.temlang.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.house.Grounds;
import vn.temlang.bench.house.House;
import vn.temlang.bench.house.Server;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.story.Story;
import vn.temlang.launcher.terminal.Console;

/**
 * The demo's server when nobody asks it anything: how soon it answers after its process was
 * started, with the database running, and what it then keeps of the machine's memory.
 */
final class IdlePart implements Part {
  private static final int ROUNDS = 5;
  private static final Duration SETTLE = Duration.ofSeconds(20);

  private final Path home;

  IdlePart(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "idle";
  }

  /** Seconds of wall clock and of the server's own CPU; MB resident after it settled. */
  private record Start(double ready, double page, double cpu, double memory) {}

  @Override
  public List<Figure> measure(Console progress) {
    try (House house = House.open(home, name())) {
      Grounds grounds = house.startDemoGrounds();
      String page = tellStory(house, grounds, progress);
      house.stopServer();
      List<Start> cached = new ArrayList<>();
      List<Start> plain = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        cached.add(start(house, grounds, House.Start.WITH_CACHE, page));
        double sandbox = house.cost(Role.SANDBOX).residentMegabytes();
        double database = house.cost(Role.POSTGRES).treeMegabytes();
        house.stopServer();
        plain.add(start(house, grounds, House.Start.WITHOUT_CACHE, page));
        house.stopServer();
        progress.say(
            "  round %d: %s; without cache %s".formatted(round, cached.getLast(), plain.getLast()));
        progress.say("    sandbox %.0f MB, PostgreSQL %.0f MB".formatted(sandbox, database));
      }
      return figures(cached, plain);
    }
  }

  // also the run that writes the start-up cache, where there is none yet
  private static String tellStory(House house, Grounds grounds, Console progress) {
    Server server = house.startServer(grounds, House.Start.WITH_CACHE, Map.of());
    grounds.chain().ifPresent(house::fund);
    return new Story(house.data(), progress, Clock.systemUTC())
        .tell(server.address(), grounds.chain().isPresent(), grounds.sandbox().orElseThrow())
        .scan()
        .getPath();
  }

  private static Start start(House house, Grounds grounds, House.Start way, String page) {
    Server server = house.startServer(grounds, way, Map.of());
    Duration untilPage = server.untilPage(page, house.http());
    Duration cpu = server.cost().cpu();
    Pause.take(SETTLE);
    return new Start(
        server.untilReady().toMillis() / 1e3,
        untilPage.toMillis() / 1e3,
        cpu.toMillis() / 1e3,
        server.cost().residentMegabytes());
  }

  private static List<Figure> figures(List<Start> cached, List<Start> plain) {
    return List.of(
        compared("idle.ready", "s", cached, plain, Start::ready).withGoal("at most 1.5"),
        compared("idle.page", "s", cached, plain, Start::page).withGoal("at most 1.5"),
        compared("idle.start.cpu", "cpu-s", cached, plain, Start::cpu),
        compared("idle.memory", "MB", cached, plain, Start::memory).withGoal("at most 300"));
  }

  private static Figure compared(
      String name,
      String unit,
      List<Start> cached,
      List<Start> plain,
      ToDoubleFunction<Start> measure) {
    return Figure.beside(
        name,
        unit,
        cached.stream().map(measure::applyAsDouble).toList(),
        plain.stream().map(measure::applyAsDouble).toList());
  }
}
