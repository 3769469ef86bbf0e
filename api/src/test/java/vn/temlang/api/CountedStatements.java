package vn.temlang.api;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Notes the statements of a server that is started with {@code temlang.test.count}. */
@Singleton
@Requires(property = "temlang.test.count")
class CountedStatements implements BeanCreatedEventListener<DataSource>, Ordered {
  private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();

  // below what the framework puts there
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /** Those with these words since the last asking. */
  List<String> taken(String words) {
    List<String> all = new ArrayList<>();
    for (String next = statements.poll(); next != null; next = statements.poll()) {
      all.add(next);
    }
    return all.stream().filter(statement -> statement.contains(words)).toList();
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    DataSource pool = event.getBean();
    return proxy(
        DataSource.class,
        pool,
        (name, arguments, answer) ->
            answer instanceof Connection connection ? counted(connection) : answer);
  }

  private Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (name, arguments, answer) -> {
          if (name.equals("prepareStatement")) {
            statements.add(String.valueOf(arguments[0]));
          }
          return answer;
        });
  }

  @FunctionalInterface
  private interface After {
    Object see(String name, Object[] arguments, Object answer);
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type, AutoCloseable.class},
            (self, method, arguments) -> {
              try {
                Object answer = method.invoke(target, arguments);
                return after.see(method.getName(), arguments, answer);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
