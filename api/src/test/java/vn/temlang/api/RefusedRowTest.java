package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** PostgreSQL adds the values of a refused row to its error; they go into no log. */
class RefusedRowTest {
  @Test
  void the_error_of_a_refused_row_tells_no_value_of_it() throws SQLException {
    DatasourceConfiguration asTheServer =
        TestServer.shared().context().getBean(DatasourceConfiguration.class);
    try (HikariDataSource pool = new HikariDataSource(asTheServer);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table guest (phone text primary key check (phone <> 'x'))");
      statement.execute("insert into guest values ('0912345678')");
      SQLException twice =
          catchThrowableOfType(
              SQLException.class,
              () -> statement.execute("insert into guest values ('0912345678')"));
      SQLException unfit =
          catchThrowableOfType(
              SQLException.class, () -> statement.execute("insert into guest values ('x')"));

      assertThat(twice.getSQLState()).isEqualTo("23505");
      assertThat(twice.getMessage()).contains("guest_pkey").doesNotContain("0912345678", "Detail");
      assertThat(unfit.getSQLState()).isEqualTo("23514");
      assertThat(unfit.getMessage()).doesNotContain("Failing row", "Detail");
      statement.execute("drop table guest");
    }
  }
}
