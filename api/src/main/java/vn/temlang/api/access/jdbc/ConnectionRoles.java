package vn.temlang.api.access.jdbc;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Puts {@link RoleDataSource} before the pool, below all that the framework puts there. */
@Singleton
class ConnectionRoles implements BeanCreatedEventListener<DataSource>, Ordered {
  private final AtomicReference<RoleDataSource> placed = new AtomicReference<>();
  private final Provider<DataSource> made;

  ConnectionRoles(Provider<DataSource> made) {
    this.made = made;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    RoleDataSource roles = new RoleDataSource(event.getBean());
    placed.set(roles);
    return roles;
  }

  /** What was put before the pool. */
  RoleDataSource dataSource() {
    RoleDataSource roles = placed.get();
    if (roles == null) {
      // asking for it makes it
      made.get();
      roles = placed.get();
    }
    if (roles == null) {
      throw new IllegalStateException("a data source was made behind our back");
    }
    return roles;
  }
}
