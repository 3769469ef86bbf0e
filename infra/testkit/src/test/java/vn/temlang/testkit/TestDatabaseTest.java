package vn.temlang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void answers_as_the_major_version_that_the_product_ships() throws Exception {
    TestDatabase database = TestDatabase.empty();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show server_version_num")) {
      row.next();
      assertThat(row.getInt(1) / 10_000).isEqualTo(18);
    }
  }

  @Test
  void two_databases_are_apart() {
    assertThat(TestDatabase.empty().url()).isNotEqualTo(TestDatabase.empty().url());
  }
}
