package vn.temlang.api.audit.jdbc;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.audit.AuditEntry;
import vn.temlang.api.audit.AuditHead;
import vn.temlang.api.audit.AuditLedger;
import vn.temlang.api.audit.AuditLine;
import vn.temlang.api.audit.AuditQuery;
import vn.temlang.api.audit.AuditRow;
import vn.temlang.api.audit.Outcome;
import vn.temlang.api.audit.PersonalValue;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.Salt;

@Singleton
class JdbcAuditLedger implements AuditLedger {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  // nothing is returned: a tenant may write what it may not see
  private static final String APPEND =
      """
      with entry as (
        insert into account.audit
          (id, at, phase, request_id, account_id, action, thing_kind, thing_id, fields, status,
           reason, times, commitments)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
      insert into account.audit_value (entry, name, salt, value, at, account_id)
      select ?, name, decode(salt, 'hex'), value, ?, ?
      from unnest(?::text[], ?::text[], ?::text[]) as kept(name, salt, value)
      """;

  // an act that was begun is shown where no result was written
  private static final String FIND =
      """
      select a.*, n.name as login, p.name as behalf, o.value as origin,
        account.kept_values(a.id) as kept, k.names, k.salts, k.contents
      from account.audit a
      left join trace.producer p on p.id = a.on_behalf_of
      left join lateral (select name from account.login_name where account_id = a.account_id
        order by kind desc, name limit 1) n on true
      left join lateral (select v.value from account.audit b
        join account.audit_value v on v.entry = b.id and v.name = 'origin'
        where b.request_id = a.request_id limit 1) o on {everything}
      left join lateral (select array_agg(v.name order by v.name) as names,
          array_agg(v.salt order by v.name) as salts,
          array_agg(v.value order by v.name) as contents
        from account.audit_value v where v.entry = a.id
          and ({everything} or (v.name like 'change.%' and {seen v.producer_id}))) k on true
      where (? or a.phase = 'DONE' or not exists (
          select from account.audit d where d.request_id = a.request_id and d.phase = 'DONE'))
        and (?::timestamptz is null or a.at >= ?) and (?::timestamptz is null or a.at < ?)
        and (?::uuid is null or a.account_id = ?) and (?::uuid is null or a.thing_id = ?)
        and a.seq < ? and ({seen a.producer_id} or {communes a.commune_code})
      order by a.seq desc limit ?
      """;

  private final JdbcOperations operations;
  private final Sighted sighted;

  JdbcAuditLedger(JdbcOperations operations, Sighted sighted) {
    this.operations = operations;
    this.sighted = sighted;
  }

  @Override
  @Transactional
  public void append(AuditEntry entry) {
    operations.prepareStatement(
        APPEND,
        statement -> {
          statement.setObject(1, entry.id());
          statement.setObject(2, utc(entry.at()));
          statement.setObject(4, entry.request());
          statement.setObject(5, entry.account().map(AccountId::value).orElse(null));
          statement.setString(6, entry.act().action());
          statement.setString(7, entry.act().kind());
          statement.setObject(8, entry.act().thing().orElse(null));
          statement.setString(9, String.join(",", entry.act().fields()));
          set(statement, entry.outcome());
          statement.setString(13, entry.commitments());
          statement.setObject(14, entry.id());
          statement.setObject(15, utc(entry.at()));
          statement.setObject(16, entry.account().map(AccountId::value).orElse(null));
          setArray(statement, 17, entry.values(), PersonalValue::name);
          setArray(statement, 18, entry.values(), JdbcAuditLedger::salt);
          setArray(statement, 19, entry.values(), PersonalValue::value);
          return statement.executeUpdate();
        });
  }

  private static String salt(PersonalValue kept) {
    return HexFormat.of().formatHex(kept.salt().value().bytes());
  }

  private static void set(PreparedStatement statement, Outcome outcome) throws SQLException {
    switch (outcome) {
      case Outcome.Begun() -> set(statement, "BEGUN", 0, "", 1);
      case Outcome.Done(int status, String reason, int times) ->
          set(statement, "DONE", status, reason, times);
    }
  }

  private static void set(
      PreparedStatement statement, String phase, int status, String reason, int times)
      throws SQLException {
    statement.setString(3, phase);
    statement.setInt(10, status);
    statement.setString(11, reason);
    statement.setInt(12, times);
  }

  private static void setArray(
      PreparedStatement statement,
      int place,
      List<PersonalValue> values,
      Function<PersonalValue, String> part)
      throws SQLException {
    Object[] parts = values.stream().map(part).toArray();
    statement.setArray(place, statement.getConnection().createArrayOf("text", parts));
  }

  @Override
  @ReadOnly
  public List<AuditRow> after(long seq, int limit) {
    return operations.prepareStatement(
        "select * from account.audit where seq > ? order by seq limit ?",
        statement -> {
          statement.setLong(1, seq);
          statement.setInt(2, limit);
          return list(statement, AuditRows::row);
        });
  }

  @Override
  @ReadOnly
  public Map<UUID, List<PersonalValue>> values(List<UUID> entries) {
    return operations.prepareStatement(
        "select entry, name, salt, value from account.audit_value where entry = any (?)",
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("uuid", entries.toArray()));
          Map<UUID, List<PersonalValue>> values = new HashMap<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              values
                  .computeIfAbsent(row.getObject(1, UUID.class), entry -> new ArrayList<>())
                  .add(
                      new PersonalValue(
                          row.getString(2), Salt.of(row.getBytes(3)), row.getString(4)));
            }
          }
          return values;
        });
  }

  @Override
  @ReadOnly
  public List<AuditLine> find(AuditQuery query, int limit) {
    return find(query, limit, FALSE);
  }

  @Override
  @ReadOnly
  public List<AuditLine> findAll(AuditQuery query, int limit) {
    return find(query, limit, TRUE);
  }

  private List<AuditLine> find(AuditQuery query, int limit, Boolean beginnings) {
    Optional<OffsetDateTime> from = query.day().map(JdbcAuditLedger::midnight);
    Optional<OffsetDateTime> to = query.day().map(day -> midnight(day.plusDays(1)));
    return sighted.prepareStatement(
        FIND,
        statement -> {
          int place = 0;
          statement.setBoolean(++place, beginnings);
          for (Optional<?> value : List.of(from, to, query.account(), query.thing())) {
            statement.setObject(++place, value.orElse(null));
            statement.setObject(++place, value.orElse(null));
          }
          statement.setLong(++place, query.before().orElse(Long.MAX_VALUE));
          statement.setInt(++place, limit);
          return list(statement, AuditRows::line);
        });
  }

  @Override
  @Transactional
  public Optional<AuditHead> seal(LocalDate day, Instant at) {
    return operations.prepareStatement(
        """
        insert into account.audit_head (day, seq, hash, sealed_at)
        select ?, seq, hash, ? from account.audit
        where seq > coalesce((select max(seq) from account.audit_head), 0)
        order by seq desc limit 1
        on conflict do nothing returning day, seq, hash
        """,
        statement -> {
          statement.setObject(1, day);
          statement.setObject(2, utc(at));
          return list(statement, JdbcAuditLedger::head).stream().findFirst();
        });
  }

  @Override
  @ReadOnly
  public List<AuditHead> heads() {
    return operations.prepareStatement(
        "select day, seq, hash from account.audit_head order by seq",
        statement -> list(statement, JdbcAuditLedger::head));
  }

  private static AuditHead head(ResultSet row) throws SQLException {
    return new AuditHead(
        row.getObject(1, LocalDate.class), row.getLong(2), Hash.of(row.getBytes(3)));
  }

  @Override
  @Transactional
  public int forgetValues(Instant before) {
    return operations.prepareStatement(
        "delete from account.audit_value where at < ?",
        statement -> {
          statement.setObject(1, utc(before));
          return statement.executeUpdate();
        });
  }

  @Override
  @Transactional
  public long closeUnanswered(Instant before, Instant now) {
    return operations.prepareStatement(
        "select account.close_unanswered(?, ?)",
        statement -> {
          statement.setObject(1, utc(before));
          statement.setObject(2, utc(now));
          return list(statement, row -> row.getLong(1)).getFirst();
        });
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(PreparedStatement statement, Reader<T> reader)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(reader.read(row));
      }
      return found;
    }
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(VIET_NAM).toOffsetDateTime();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
