package vn.temlang.api.message.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.message.Message;
import vn.temlang.api.message.MessageQueue;
import vn.temlang.api.message.MessageSettings;
import vn.temlang.api.message.Notice;
import vn.temlang.traceability.party.ProducerId;

@Singleton
@Transactional
class JdbcMessageQueue implements MessageQueue {
  private final JdbcOperations operations;
  private final MessageSeal seal;
  private final MessageSettings settings;

  JdbcMessageQueue(JdbcOperations operations, MessageSeal seal, MessageSettings settings) {
    this.operations = operations;
    this.seal = seal;
    this.settings = settings;
  }

  @Override
  public void add(Message message, Instant now, Instant until) {
    operations.prepareStatement(
        "insert into account.message (id, kind, sealed, due_at, until) values (?, ?, ?, ?, ?)",
        statement -> {
          statement.setObject(1, message.id());
          statement.setString(2, message.kind().name());
          // no recipient has a line's end in it
          statement.setBytes(3, seal.seal(message.id(), message.to() + "\n" + message.text()));
          statement.setObject(4, utc(now));
          statement.setObject(5, utc(until));
          return statement.executeUpdate();
        });
  }

  @Override
  public Taken take(Instant now, Instant again, int limit) {
    return operations.prepareStatement(
        """
        update account.message set due_at = ?, tries = tries + 1
        where id in (
          select id from account.message where due_at <= ?
          order by due_at limit ? for update skip locked)
        returning id, kind, sealed, tries, producer_id is not null
        """,
        statement -> {
          statement.setObject(1, utc(again));
          statement.setObject(2, utc(now));
          statement.setInt(3, limit);
          List<Due> due = new ArrayList<>();
          List<UUID> notices = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              if (row.getBoolean(5)) {
                notices.add(row.getObject(1, UUID.class));
              } else {
                due.add(due(row));
              }
            }
          }
          return new Taken(due, notices);
        });
  }

  @Override
  public boolean add(Notice notice, Instant now, Instant until) {
    return operations.prepareStatement(
        """
        insert into account.message (id, kind, sealed, due_at, until, since_text, producer_id)
        select ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, producer_id
        from trace.party_contact
        where producer_id = ? and trace.consented_from(producer_id, 'MESSAGES', ?)
        """,
        statement -> {
          statement.setObject(1, notice.id());
          statement.setString(2, settings.phone().name());
          // the number is looked up when it leaves
          statement.setBytes(3, seal.seal(notice.id(), "\n" + notice.text()));
          statement.setObject(4, utc(now));
          statement.setObject(5, utc(until));
          statement.setInt(6, notice.sinceText());
          statement.setObject(7, notice.producer().value());
          statement.setInt(8, notice.sinceText());
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<Due> openNotice(UUID id) {
    return operations.prepareStatement(
        """
        select m.id, m.kind, m.sealed, m.tries, c.phone
        from account.message m join trace.party_contact c on c.producer_id = m.producer_id
        where m.id = ? and trace.consented_from(m.producer_id, 'MESSAGES', m.since_text)
        for update of m
        """,
        statement -> {
          statement.setObject(1, id);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(notice(row)) : Optional.empty();
          }
        });
  }

  private Due notice(ResultSet row) throws SQLException {
    Due sealed = due(row);
    // kept as it is dialled inside the country, which is 84 from outside (ITU-T E.164)
    String to = "+84" + row.getString(5).substring(1);
    Message open = sealed.message();
    return new Due(new Message(open.id(), open.kind(), to, open.text()), sealed.tries());
  }

  @Override
  public int forgetNotices(ProducerId producer) {
    return operations.prepareStatement(
        "delete from account.message where producer_id = ?",
        statement -> {
          statement.setObject(1, producer.value());
          return statement.executeUpdate();
        });
  }

  @Override
  public List<String> noticesOf(ProducerId producer) {
    return operations.prepareStatement(
        "select id, kind, sealed, tries from account.message where producer_id = ? order by id",
        statement -> {
          statement.setObject(1, producer.value());
          try (ResultSet row = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
              texts.add(due(row).message().text());
            }
            return texts;
          }
        });
  }

  private Due due(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    String[] parts = seal.open(id, row.getBytes(3)).split("\n", 2);
    return new Due(
        new Message(id, Message.Kind.valueOf(row.getString(2)), parts[0], parts[1]), row.getInt(4));
  }

  @Override
  public int forgetLate(Instant now) {
    return operations.prepareStatement(
        "delete from account.message where until <= ?",
        statement -> {
          statement.setObject(1, utc(now));
          return statement.executeUpdate();
        });
  }

  @Override
  public void forget(UUID id) {
    operations.prepareStatement(
        "delete from account.message where id = ?",
        statement -> {
          statement.setObject(1, id);
          return statement.executeUpdate();
        });
  }

  @Override
  public void postpone(UUID id, Instant due) {
    operations.prepareStatement(
        "update account.message set due_at = ? where id = ?",
        statement -> {
          statement.setObject(1, utc(due));
          statement.setObject(2, id);
          return statement.executeUpdate();
        });
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
