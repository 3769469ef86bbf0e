package vn.temlang.bench.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.figure.Spread;
import vn.temlang.bench.house.ProcessCost;
import vn.temlang.bench.house.Server;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/**
 * Sign-ins with the right password, beside nothing but Argon2id with the same parameters and the
 * same library on as many threads.
 */
final class Logins {
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofSeconds(3);

  /** As many as the server lets compare at a time. */
  private static final int HASHING = 2;

  /** Enough that one waits while another's answer is written. */
  private static final int BROWSERS = 4;

  /** What of the bare hashes' rate sign-ins keep where nothing but Argon2id limits them. */
  private static final double LEAST_SHARE = 0.7;

  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final String hash = encoder.encode(SignIn.PASSWORD);
  private final List<Villager> villagers;
  private final SignIn signIn;
  private final Server server;
  private final ProcessCost database;
  private final Console progress;

  Logins(
      List<Villager> villagers,
      SignIn signIn,
      Server server,
      ProcessCost database,
      Console progress) {
    this.villagers = villagers;
    this.signIn = signIn;
    this.server = server;
    this.database = database;
    this.progress = progress;
  }

  /** A second of wall clock, and milliseconds of CPU of all processes for one. */
  private record Round(double rate, double cpu) {}

  List<Figure> figures() {
    logins(WARM_UP);
    hashes(WARM_UP);
    List<Round> logins = new ArrayList<>();
    List<Round> hashes = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      logins.add(logins(ROUND));
      hashes.add(hashes(ROUND));
      progress.say(
          String.format(
              Locale.ROOT,
              "  round %d: %.1f logins, %.1f bare hashes a second",
              round,
              logins.getLast().rate(),
              hashes.getLast().rate()));
    }
    double share =
        Spread.of(logins.stream().map(Round::rate).toList()).median()
            / Spread.of(hashes.stream().map(Round::rate).toList()).median();
    if (share < LEAST_SHARE) {
      throw new Trouble(
          String.format(
              Locale.ROOT, "Sign-ins reach %.2f of the rate of bare hashes, not 0.7.", share));
    }
    return List.of(
        Figure.beside(
                "auth.login.rate",
                "logins/s",
                logins.stream().map(Round::rate).toList(),
                hashes.stream().map(Round::rate).toList())
            .withGoal("at least 0.7 of the baseline"),
        Figure.beside(
            "auth.login.cpu",
            "ms/login",
            logins.stream().map(Round::cpu).toList(),
            hashes.stream().map(Round::cpu).toList()));
  }

  private Round logins(Duration longest) {
    return round(
        BROWSERS,
        longest,
        number -> signIn.cookie(villagers.get(number % villagers.size()).login()),
        () -> server.cost().cpu().plus(database.cpuOfTree()));
  }

  private Round hashes(Duration longest) {
    return round(
        HASHING,
        longest,
        number -> {
          if (!encoder.matches(SignIn.PASSWORD, hash)) {
            throw new IllegalStateException("a right password is wrong");
          }
        },
        // server and database are children of this process and not meant
        () -> new ProcessCost(ProcessHandle.current().pid()).cpu());
  }

  private static Round round(
      int threads, Duration longest, IntConsumer work, Supplier<Duration> cpu) {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Duration before = cpu.get();
    long start = System.nanoTime();
    List<Callable<Void>> all =
        Collections.nCopies(
            threads,
            () -> {
              while (System.nanoTime() - start < longest.toNanos()) {
                work.accept(begun.getAndIncrement());
                done.incrementAndGet();
              }
              return null;
            });
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> one : pool.invokeAll(all)) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new Trouble("One of the sign-ins or hashes failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double millis = cpu.get().minus(before).toNanos() / 1e6;
    return new Round(done.get() / seconds, millis / done.get());
  }
}
