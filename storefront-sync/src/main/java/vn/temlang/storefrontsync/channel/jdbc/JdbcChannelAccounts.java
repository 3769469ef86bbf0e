package vn.temlang.storefrontsync.channel.jdbc;

import static vn.temlang.storefrontsync.jdbc.Bound.bind;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.AccountStatus;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.channel.ChannelMode;
import vn.temlang.storefrontsync.channel.Marketplace;

@Singleton
@Transactional
class JdbcChannelAccounts implements ChannelAccounts {
  // xmax is 0 in a row that was inserted and not updated
  private static final String PUT =
      """
      insert into store.channel_account
        (id, marketplace, mode, base_url, hint_url, sealed_credentials, status, opened_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set mode = excluded.mode, base_url = excluded.base_url,
        hint_url = excluded.hint_url, sealed_credentials = excluded.sealed_credentials,
        status = excluded.status
      returning xmax = 0 as created
      """;
  private final JdbcOperations operations;
  private final CredentialSeal seal;

  JdbcChannelAccounts(JdbcOperations operations, CredentialSeal seal) {
    this.operations = operations;
    this.seal = seal;
  }

  @Override
  public boolean put(ChannelAccount account, Instant now) {
    UUID id = account.id().value();
    return operations.prepareStatement(
        PUT,
        statement -> {
          bind(
              statement,
              id,
              account.way().marketplace(),
              account.way().mode(),
              account.way().base().toString(),
              account.way().hints().map(URI::toString).orElse(null),
              seal.seal(id, account.credentials()),
              account.status(),
              now);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean("created");
          }
        });
  }

  @Override
  public Optional<ChannelAccount> find(AccountId id) {
    return select("select * from store.channel_account where id = ?", id.value()).stream()
        .findFirst();
  }

  @Override
  public List<ChannelAccount> active() {
    return select(
        "select * from store.channel_account where status = ? order by id", AccountStatus.ACTIVE);
  }

  private List<ChannelAccount> select(String sql, Object value) {
    return operations.prepareStatement(
        sql,
        statement -> {
          List<ChannelAccount> all = new ArrayList<>();
          try (ResultSet row = bind(statement, value).executeQuery()) {
            while (row.next()) {
              all.add(account(row));
            }
          }
          return all;
        });
  }

  private ChannelAccount account(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    ChannelAccount.Way way =
        new ChannelAccount.Way(
            Marketplace.valueOf(row.getString("marketplace")),
            ChannelMode.valueOf(row.getString("mode")),
            URI.create(row.getString("base_url")),
            Optional.ofNullable(row.getString("hint_url")).map(URI::create));
    return new ChannelAccount(
        new AccountId(id),
        way,
        seal.open(id, row.getBytes("sealed_credentials")),
        AccountStatus.valueOf(row.getString("status")));
  }
}
