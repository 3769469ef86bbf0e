package vn.temlang.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Asks a server on the loopback interface of this machine, over a fixed number of connections each
 * of which sends its next request when it has read the last answer. A volley ends with its time or
 * its number of requests, whichever comes first.
 */
public final class LoadGenerator {
  private final int port;
  private final int connections;

  /**
   * @param port of 127.0.0.1
   * @param connections from 1 to 256
   */
  public LoadGenerator(int port, int connections) {
    if (connections < 1 || connections > 256) {
      throw new IllegalArgumentException("From 1 to 256 connections, not " + connections);
    }
    this.port = port;
    this.connections = connections;
  }

  /**
   * Sends requests for the longest of times or the most of requests.
   *
   * @param paths the path of each request, counted from 0
   */
  public Volley fire(IntFunction<String> paths, Duration longest, int most) {
    return fireAs(number -> new Ask(paths.apply(number), ""), longest, most);
  }

  /** As {@link #fire}, each request with a cookie of its own. */
  public Volley fireAs(IntFunction<Ask> asks, Duration longest, int most) {
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + longest.toNanos();
    List<Gun> guns = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Gun gun = new Gun(asks, next, end, most);
      guns.add(gun);
      threads.add(Thread.ofVirtual().start(gun));
    }
    threads.forEach(LoadGenerator::await);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    Latencies all = new Latencies();
    guns.forEach(gun -> all.addAll(gun.latencies));
    return new Volley(all, guns.stream().mapToInt(gun -> gun.failures).sum(), took);
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }

  /** One connection's share of a volley; read by others only when its thread has ended. */
  private final class Gun implements Runnable {
    private final IntFunction<Ask> asks;
    private final AtomicInteger next;
    private final long end;
    private final int most;
    private final Latencies latencies = new Latencies();
    private int failures;

    Gun(IntFunction<Ask> asks, AtomicInteger next, long end, int most) {
      this.asks = asks;
      this.next = next;
      this.end = end;
      this.most = most;
    }

    @Override
    public void run() {
      try (Connection connection = new Connection(port)) {
        for (int number = number(); number < most; number = number()) {
          long begin = System.nanoTime();
          int status = connection.get(asks.apply(number));
          if (status == 200) {
            latencies.add(System.nanoTime() - begin);
          } else {
            failures++;
          }
        }
      } catch (IOException e) {
        failures++;
      }
    }

    private int number() {
      return System.nanoTime() < end ? next.getAndIncrement() : Integer.MAX_VALUE;
    }
  }
}
