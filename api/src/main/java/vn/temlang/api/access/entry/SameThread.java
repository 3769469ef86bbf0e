package vn.temlang.api.access.entry;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets a thread that found out who asks do the request's work itself: a queue and another thread
 * between the two would cost time and the connection that was set up for it.
 */
@Singleton
class SameThread implements BeanCreatedEventListener<ExecutorService>, Ordered {
  private static final ScopedValue<Boolean> STAYING = ScopedValue.newInstance();

  /** Does work on this thread, and with it what the work gives to the executor. */
  static void staying(Runnable work) {
    ScopedValue.where(STAYING, true).run(work);
  }

  // above what measures the executor, which must see it as it is
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public ExecutorService onCreated(BeanCreatedEvent<ExecutorService> event) {
    ExecutorService executor = event.getBean();
    return TaskExecutors.BLOCKING.equals(event.getBeanIdentifier().getName())
        ? new Staying(executor)
        : executor;
  }

  private static final class Staying extends AbstractExecutorService {
    private final ExecutorService executor;

    Staying(ExecutorService executor) {
      this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
      if (STAYING.isBound()) {
        task.run();
      } else {
        executor.execute(task);
      }
    }

    @Override
    public void shutdown() {
      executor.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return executor.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
      return executor.isShutdown();
    }

    @Override
    public boolean isTerminated() {
      return executor.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
      return executor.awaitTermination(timeout, unit);
    }
  }
}
