package vn.temlang.storefrontsync.work.worker;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.temlang.storefrontsync.work.BackgroundWork;
import vn.temlang.storefrontsync.work.DrainWork;
import vn.temlang.storefrontsync.work.WishRoutine;

/** Threads that do what is in the queue until the process ends. */
@Singleton
@Requires(property = "temlang.store.worker.enabled", notEquals = "false")
@Requires(beans = DataSource.class)
class Worker implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private final DrainWork drain;
  private final WishRoutine routine;
  private final BackgroundWork background;
  private final WorkerSettings settings;
  private final ScheduledExecutorService threads;
  private volatile boolean stopping;

  Worker(DrainWork drain, WishRoutine routine, BackgroundWork background, WorkerSettings settings) {
    this.drain = drain;
    this.routine = routine;
    this.background = background;
    this.settings = settings;
    this.threads =
        Executors.newScheduledThreadPool(
            settings.threads() + 1, Thread.ofPlatform().daemon().name("store-", 0).factory());
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    long idle = settings.idle().toMillis();
    for (int i = 0; i < settings.threads(); i++) {
      every(idle, this::drainAll);
    }
    every(settings.pollEvery().toMillis(), routine::wish);
  }

  private void every(long millis, Runnable task) {
    var _ = threads.scheduleWithFixedDelay(() -> guarded(task), 0, millis, TimeUnit.MILLISECONDS);
  }

  // the edge: a fault ends one round, never the thread; the item comes back when its lease ends
  private void guarded(Runnable task) {
    try {
      background.run(task);
    } catch (RuntimeException fault) {
      if (!stopping) {
        LOG.error("Background work failed; it will be tried again", fault);
      }
    }
  }

  private void drainAll() {
    while (!stopping && drain.drain()) {
      Thread.onSpinWait();
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    threads.shutdown();
    if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
