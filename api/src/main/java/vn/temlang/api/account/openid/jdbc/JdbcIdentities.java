package vn.temlang.api.account.openid.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.openid.Identities;
import vn.temlang.api.account.openid.Identity;

@Singleton
@Transactional
class JdbcIdentities implements Identities {
  private final JdbcOperations operations;

  JdbcIdentities(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public Optional<AccountId> owner(Identity identity) {
    return operations.prepareStatement(
        """
        select i.account_id from account.openid_identity i
        join account.account a on a.id = i.account_id and a.closed_at is null
        where i.issuer = ? and i.subject = ?
        """,
        statement -> {
          statement.setString(1, identity.issuer());
          statement.setString(2, identity.subject());
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new AccountId(row.getObject(1, UUID.class)))
                : Optional.empty();
          }
        });
  }

  @Override
  public boolean isFree(Identity identity) {
    operations.prepareStatement(
        "select pg_advisory_xact_lock(7450186, hashtext(?))",
        statement -> {
          statement.setString(1, identity.issuer() + " " + identity.subject());
          return statement.execute();
        });
    return owner(identity).isEmpty();
  }

  @Override
  public Linking link(Identity identity, AccountId account, By by, Instant at) {
    boolean free = isFree(identity);
    boolean linked =
        free
            && operations.prepareStatement(
                """
                insert into account.openid_identity
                  (issuer, subject, account_id, linked_by, linked_at)
                select ?, ?, id, ?, ? from account.account where id = ? and closed_at is null
                on conflict do nothing
                """,
                statement -> {
                  statement.setString(1, identity.issuer());
                  statement.setString(2, identity.subject());
                  statement.setString(3, by.name());
                  statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                  statement.setObject(5, account.value());
                  return statement.executeUpdate() == 1;
                });
    if (linked) {
      return Linking.LINKED;
    }
    if (free) {
      return Linking.ACCOUNT_TAKEN;
    }
    return owner(identity).equals(Optional.of(account)) ? Linking.SAME : Linking.IDENTITY_TAKEN;
  }

  @Override
  public Set<String> issuersOf(AccountId account) {
    return operations.prepareStatement(
        "select issuer from account.openid_identity where account_id = ?",
        statement -> {
          statement.setObject(1, account.value());
          Set<String> issuers = new TreeSet<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              issuers.add(row.getString(1));
            }
          }
          return issuers;
        });
  }

  // two links of one account that are taken back at once come here one after the other
  @Override
  public boolean unlink(AccountId account, String issuer) {
    operations.prepareStatement(
        "select pg_advisory_xact_lock(7450187, hashtext(?))",
        statement -> {
          statement.setString(1, account.value().toString());
          return statement.execute();
        });
    int gone =
        operations.prepareStatement(
            """
            delete from account.openid_identity i where i.account_id = ? and i.issuer = ? and (
              exists (select from account.password p where p.account_id = i.account_id)
              or exists (select from account.openid_identity o
                where o.account_id = i.account_id and o.issuer <> i.issuer))
            """,
            statement -> {
              statement.setObject(1, account.value());
              statement.setString(2, issuer);
              return statement.executeUpdate();
            });
    return gone == 1 || !issuersOf(account).contains(issuer);
  }
}
