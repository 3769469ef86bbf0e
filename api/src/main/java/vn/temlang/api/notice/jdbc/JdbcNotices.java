package vn.temlang.api.notice.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.notice.Notice;
import vn.temlang.api.notice.NoticeKind;
import vn.temlang.api.notice.Notices;
import vn.temlang.api.notice.Occasion;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;

@Singleton
class JdbcNotices implements Notices {
  // a shop that did not answer for an hour, or refused; a clock with a day or three left; a paper
  // that ends or was taken back: each of its stages is an occasion of its own
  private static final String OCCASIONS =
      """
      select 'KEY_ENDS' as kind, k.account_id || ' ' || k.expires_at as key, k.account_id as thing,
        (k.expires_at at time zone 'Asia/Ho_Chi_Minh' - interval '1 millisecond')::date as day,
        k.label as words, k.made_by as account, null::uuid as producer_id, '' as communes
      from account.api_key k
      join account.account a on a.id = k.account_id and a.closed_at is null
      join account.account m on m.id = k.made_by and m.closed_at is null
      where k.expires_at > ? and k.expires_at <= ?::timestamptz + interval '7 days'
      union all
      select case when r.answered_at is null then 'ANSWER_DUE' else 'REQUEST_DUE' end,
        r.id::text, r.id, case when r.answered_at is null then r.answer_due else r.finish_due end,
        r.kind, null, r.producer_id,
        coalesce((select string_agg(distinct s.commune_code, ',') from trace.site s
          where s.producer_id = r.producer_id), '')
      from trace.person_request r
      where {seen r.producer_id} and r.finished_at is null and case when r.answered_at is null
        then r.answer_due <= ?::date + 1 else r.finish_due <= ?::date + 3 end
      union all
      select case when c.reason in ('SHOP_UNAVAILABLE', 'SHOP_DISAGREES') then 'LISTING_FAILING'
          else 'LISTING_REFUSED' end,
        l.id || ' ' || c.reason || ' ' || c.since, l.id, null, l.desired_title, null,
        t.producer_id,
        coalesce((select string_agg(distinct s.commune_code, ',') from trace.site s
          where s.producer_id = t.producer_id), '')
      from store.listing_condition c join store.listing l on l.id = c.listing_id
      join store.offer o on o.id = l.offer_id join trace.product t on t.id = o.product_id
      where {seen t.producer_id} and l.desired_online and c.status <> 'TRUE' and (
        c.reason in ('SHOP_REFUSED', 'REJECTED_BY_SHOP', 'ACCOUNT_NOT_ACTIVE')
        or c.reason in ('SHOP_UNAVAILABLE', 'SHOP_DISAGREES')
          and c.since <= ?::timestamptz - interval '1 hour')
      union all
      select case when c.revoked_on is not null then 'CERTIFICATE_REVOKED'
          when c.last_day < ? then 'CERTIFICATE_ENDED' else 'CERTIFICATE_ENDS' end,
        c.id || ' ' || case when c.revoked_on is not null then 'REVOKED'
          else c.last_day || ' ' || trace.expiry_stage(c.last_day, ?) end,
        c.id, coalesce(c.revoked_on, c.last_day),
        c.scheme, null, c.producer_id, ''
      from trace.certificate c
      where {seen c.producer_id} and (
        c.revoked_at >= ?::timestamptz - interval '30 days'
        or c.revoked_on is null and c.last_day between ?::date - 30 and ?::date + 90
          and (c.last_day >= ?
            or (c.registered_at at time zone 'Asia/Ho_Chi_Minh')::date <= c.last_day)
          and not trace.renewed(c))
      """;

  // what is told belongs to an account; of what, to a producer
  private final JdbcOperations operations;
  private final Sighted sighted;

  JdbcNotices(JdbcOperations operations, Sighted sighted) {
    this.operations = operations;
    this.sighted = sighted;
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  // whoever asks, these rows have no owner but the account: the connection serves as it is
  @Override
  public long unread(AccountId who) {
    return RequestReach.indifferently(() -> countUnread(who));
  }

  @Transactional
  long countUnread(AccountId who) {
    return list(
            "select count(*) from account.notice where account_id = ? and read_at is null",
            row -> row.getLong(1),
            who.value())
        .getFirst();
  }

  @Override
  @Transactional
  public List<Notice> of(AccountId who, int most) {
    return list(
        """
        select id, kind, role, scope_kind, scope_value, day, words, at, read_at is not null as read
        from account.notice where account_id = ? order by at desc, id desc limit ?
        """,
        JdbcNotices::notice,
        who.value(),
        most);
  }

  private static Notice notice(ResultSet row) throws SQLException {
    Optional<Grant> grant =
        row.getString("role") == null ? Optional.empty() : Optional.of(grant(row));
    return new Notice(
        row.getObject("id", UUID.class),
        NoticeKind.valueOf(row.getString("kind")),
        grant,
        Optional.ofNullable(row.getObject("day", LocalDate.class)),
        row.getString("words"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("read"));
  }

  // where and what it is; how long is not told
  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(Role.valueOf(row.getString("role")), scope(row), Optional.empty());
  }

  private static Scope scope(ResultSet row) throws SQLException {
    return Scope.of(Scope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_value"));
  }

  @Override
  @Transactional
  public void read(AccountId who, UUID id, Instant at) {
    update(
        "update account.notice set read_at = ? where account_id = ? and id = ? and read_at is null",
        utc(at),
        who.value(),
        id);
  }

  @Override
  @Transactional
  public void readAll(AccountId who, Instant at) {
    update(
        "update account.notice set read_at = ? where account_id = ? and read_at is null",
        utc(at),
        who.value());
  }

  @Override
  @Transactional
  public void tell(AccountId who, Occasion occasion, Instant at) {
    update(
        """
        insert into account.notice (account_id, kind, occasion, thing, day, words, at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id, kind, occasion) do nothing
        """,
        who.value(),
        occasion.kind().name(),
        occasion.key(),
        occasion.thing(),
        occasion.day().orElse(null),
        occasion.words(),
        utc(at));
  }

  @Override
  @Transactional
  public void forget(Instant before) {
    update("delete from account.notice where at < ?", utc(before));
  }

  @Override
  @Transactional
  public List<Occasion> occasions(Instant now, LocalDate today) {
    return sighted.prepareStatement(
        OCCASIONS,
        statement ->
            read(
                statement,
                JdbcNotices::occasion,
                utc(now),
                utc(now),
                today,
                today,
                utc(now),
                today,
                today,
                utc(now),
                today,
                today,
                today));
  }

  private static Occasion occasion(ResultSet row) throws SQLException {
    UUID account = row.getObject("account", UUID.class);
    Occasion.Whose whose =
        account == null
            ? new Occasion.Whose.OfProducer(
                new ProducerId(row.getObject("producer_id", UUID.class)),
                Arrays.stream(row.getString("communes").split(","))
                    .filter(code -> !code.isEmpty())
                    .map(CommuneCode::new)
                    .collect(Collectors.toSet()))
            : new Occasion.Whose.OneAccount(new AccountId(account));
    return new Occasion(
        NoticeKind.valueOf(row.getString("kind")),
        row.getString("key"),
        row.getObject("thing", UUID.class),
        Optional.ofNullable(row.getObject("day", LocalDate.class)),
        row.getString("words"),
        whose);
  }

  @Override
  @Transactional
  public List<Holder> holders(Set<String> places, Instant now) {
    return list(
        """
        select g.account_id, g.role, g.scope_kind, g.scope_value
        from account.role_grant g join account.account a on a.id = g.account_id
        where g.revoked_at is null and a.closed_at is null and g.role <> 'API_KEY'
          and g.valid_from <= ? and (g.valid_until is null or g.valid_until > ?)
          and (g.scope_kind = 'WHOLE' or g.scope_value = any (string_to_array(?, ',')))
        """,
        row -> new Holder(new AccountId(row.getObject("account_id", UUID.class)), grant(row)),
        utc(now),
        utc(now),
        String.join(",", places));
  }

  private void update(String sql, @Nullable Object... values) {
    operations.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement.executeUpdate();
        });
  }

  private <T> List<T> list(String sql, Row<T> reader, Object... values) {
    return operations.prepareStatement(sql, statement -> read(statement, reader, values));
  }

  private static <T> List<T> read(PreparedStatement statement, Row<T> reader, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    try (ResultSet row = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(reader.read(row));
      }
      return found;
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
