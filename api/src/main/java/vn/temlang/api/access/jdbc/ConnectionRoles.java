package vn.temlang.api.access.jdbc;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts {@link RoleDataSource} before the pool, below all that the framework puts there. */
@Singleton
class ConnectionRoles implements BeanCreatedEventListener<DataSource>, Ordered {
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    return new RoleDataSource(event.getBean());
  }
}
