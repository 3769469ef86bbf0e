package vn.temlang.api.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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
    // the detail of a refused row holds its values, which are nobody's business in a log
    source.addDataSourceProperty("logServerErrorDetail", "false");
    try (HikariDataSource owner = new HikariDataSource(asOwner(source))) {
      for (String schema : SCHEMAS) {
        Flyway.configure()
            .dataSource(owner)
            .schemas(schema)
            .locations("classpath:db/" + schema)
            .load()
            .migrate();
      }
    }
    return source;
  }

  // Flyway asks for several connections a schema, and each handshake costs a start some time
  private static HikariConfig asOwner(DatasourceConfiguration source) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("migrations");
    config.setJdbcUrl(source.getUrl());
    config.setUsername(source.getUsername());
    config.setPassword(source.getPassword());
    config.setDataSourceProperties(source.getDataSourceProperties());
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(5);
    config.setConnectionTimeout(source.getConnectionTimeout());
    config.setInitializationFailTimeout(source.getConnectionTimeout());
    return config;
  }
}
