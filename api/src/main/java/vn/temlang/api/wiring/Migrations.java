package vn.temlang.api.wiring;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Brings each room's schema up to date before the first connection of the pool. Migrations run as
 * the configured user, who owns the tables; the pool works as {@code temlang_server}, who may not
 * change a ledger.
 */
@Singleton
class Migrations implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final List<String> SCHEMAS = List.of("trace", "store", "account");

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration source = event.getBean();
    for (String schema : SCHEMAS) {
      Flyway.configure()
          .dataSource(source.getUrl(), source.getUsername(), source.getPassword())
          .schemas(schema)
          .locations("classpath:db/" + schema)
          .connectRetries(3)
          .load()
          .migrate();
    }
    return source;
  }
}
