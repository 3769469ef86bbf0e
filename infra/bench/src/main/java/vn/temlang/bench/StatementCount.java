package vn.temlang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.house.Grounds;
import vn.temlang.bench.house.House;
import vn.temlang.bench.house.Server;
import vn.temlang.bench.house.StampedBatch;
import vn.temlang.bench.house.Statements;
import vn.temlang.bench.load.LoadGenerator;
import vn.temlang.bench.load.Volley;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/**
 * SQL statements that a scan costs, as PostgreSQL counts them while the server's timers stand
 * still. What begins and ends transactions or asks whether a connection lives is told apart from
 * what asks for records or stores them.
 */
final class StatementCount {
  private static final int WARM_SCANS = 1_000;
  private static final int QUIET_SCANS = 8;
  private static final Duration CACHES_FORGET = Duration.ofMillis(1_300);
  private static final Duration TIMERS_FIRST_ROUND = Duration.ofSeconds(3);

  private final House house;
  private final StampedBatch batch;
  private final Console progress;

  StatementCount(House house, StampedBatch batch, Console progress) {
    this.house = house;
    this.batch = batch;
    this.progress = progress;
  }

  List<Figure> figures() {
    Grounds grounds = house.startDatabase(Statements.SETTING);
    Server server = house.startServer(grounds, House.Start.WITH_CACHE, House.STILL);
    LoadGenerator one = new LoadGenerator(server.address().getPort(), 1);
    try (Statements statements = Statements.of(grounds.database())) {
      Pause.take(TIMERS_FIRST_ROUND);
      statements.reset();
      scan(one, 1);
      double first = counted(statements, "the first scan after a start", 1);
      for (int i = 0; i < QUIET_SCANS; i++) {
        Pause.take(CACHES_FORGET);
        scan(one, 1);
      }
      double quiet = counted(statements, "a scan when nobody looked for a second", QUIET_SCANS);
      scan(one, WARM_SCANS);
      double warm = counted(statements, "a scan among many", WARM_SCANS);
      return List.of(
          Figure.alone("scan.statements.first", "statements", List.of(first)).withGoal("at most 2"),
          Figure.alone("scan.statements.quiet", "statements", List.of(quiet)).withGoal("at most 2"),
          Figure.alone("scan.statements.warm", "statements", List.of(warm)).withGoal("1"));
    }
  }

  private void scan(LoadGenerator one, int scans) {
    Volley volley =
        one.fire(
            number -> batch.paths().get(number * 37 % batch.paths().size()),
            Duration.ofMinutes(5),
            scans);
    if (volley.answers() != scans) {
      throw new Trouble("Only %d of %d scans were answered.".formatted(volley.answers(), scans));
    }
  }

  private double counted(Statements statements, String what, int scans) {
    List<Statements.Counted> all = new ArrayList<>(statements.counted());
    statements.reset();
    progress.say("  " + what + ":");
    all.forEach(each -> progress.say("    " + each));
    long asked =
        all.stream().filter(each -> !each.control()).mapToLong(Statements.Counted::calls).sum();
    return (double) asked / scans;
  }
}
