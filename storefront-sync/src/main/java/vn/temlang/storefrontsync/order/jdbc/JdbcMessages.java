package vn.temlang.storefrontsync.order.jdbc;

import static vn.temlang.storefrontsync.jdbc.Bound.bind;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.order.Messages;

@Singleton
class JdbcMessages implements Messages {
  private static final String KEEP =
      """
      insert into store.raw_message (account_id, message_key, problem, received_at)
      values (?, ?, ?, ?) on conflict do nothing
      """;
  private static final String KEEP_BODY =
      """
      insert into store.raw_message_body (account_id, message_key, body) values (?, ?, ?)
      on conflict do nothing
      """;
  private final JdbcOperations operations;

  JdbcMessages(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void keep(AccountId account, Message message, Instant at) {
    UUID id = account.value();
    int kept =
        operations.prepareStatement(
            KEEP,
            statement -> bind(statement, id, message.key(), message.problem(), at).executeUpdate());
    // only beside a new message: a body that was erased stays erased
    if (kept == 1) {
      operations.prepareStatement(
          KEEP_BODY,
          statement -> bind(statement, id, message.key(), message.body()).executeUpdate());
    }
  }
}
