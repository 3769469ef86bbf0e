package vn.temlang.api.access.jdbc;

import jakarta.inject.Singleton;
import vn.temlang.storefrontsync.jdbc.Sighted;

/** The shops' statements see as far as the register's. */
@Singleton
class SightedShops implements Sighted {
  private final SightedStatements statements;

  SightedShops(SightedStatements statements) {
    this.statements = statements;
  }

  @Override
  public <T> T prepareStatement(String sql, Work<T> work) {
    return statements.prepareStatement(sql, work::with);
  }
}
