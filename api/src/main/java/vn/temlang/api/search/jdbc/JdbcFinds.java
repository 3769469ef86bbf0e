package vn.temlang.api.search.jdbc;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Reach;
import vn.temlang.api.access.Scope;
import vn.temlang.api.search.Find;
import vn.temlang.api.search.FindKind;
import vn.temlang.api.search.Finds;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneCode;

@Singleton
@ReadOnly
class JdbcFinds implements Finds {
  private static final String ORDER =
      " order by length(title), title collate \"vi-x-icu\", detail, id";
  private static final String FOUND = "any (array(select account.found(?, ?, ?, ?, ?, ?, ?, ?)))";

  private static final String BY_ID =
      """
      select 'PRODUCER' as kind, id from trace.producer where id = ? and {seen id}
      union all select 'PRODUCT', id from trace.product where id = ? and {seen producer_id}
      union all select 'BATCH', id from trace.batch where id = ? and {seen producer_id}
      union all select 'RUN', id from trace.stamp_run where id = ? and {seen producer_id}
      union all select 'SITE', producer_id from trace.site where id = ? and {seen producer_id}
      """;

  private final Sighted sighted;
  private final AdminUnits units;

  JdbcFinds(Sighted sighted, AdminUnits units) {
    this.sighted = sighted;
    this.units = units;
  }

  private static String sql(FindKind kind) {
    return switch (kind) {
      case PRODUCER ->
          """
          select p.id, p.name as title, coalesce(p.reference, '') as detail,
            (select commune_code from trace.site s where s.producer_id = p.id
             order by registered_at, s.id limit 1) as commune
          from trace.producer p where p.id = %s and {seen p.id}
          """;
      case PRODUCT ->
          """
          select t.id, t.name as title, p.name as detail, null as commune
          from trace.product t join trace.producer p on p.id = t.producer_id
          where t.id = %s and {seen t.producer_id}
          """;
      case BATCH ->
          """
          select b.id, b.number as title, t.name as detail, null as commune
          from trace.batch b join trace.product t on t.id = b.product_id
          where b.id = %s and {seen b.producer_id}
          """;
      case RUN ->
          """
          select r.id, t.name as title, null as commune,
            to_char(r.ordered_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as detail
          from trace.stamp_run r join trace.product t on t.id = r.product_id
          where r.id = %s and {seen r.producer_id}
          """;
      case ORDER ->
          """
          select id, external_id as title, null as commune,
            to_char(placed_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as detail
          from store.sales_order where id = %s and ({everything} or id in (
            select l.order_id from store.order_line l join store.offer o on o.id = l.offer_id
            where {seen product o.product_id}))
          """;
      case CONTACT ->
          """
          select p.id, c.name as title, p.name as detail, null as commune
          from trace.party_contact c join trace.producer p on p.id = c.producer_id
          where c.producer_id = %s and {seen c.producer_id}
          """;
      case SITE ->
          """
          select p.id, s.name as title, p.name as detail, s.commune_code as commune
          from trace.site s join trace.producer p on p.id = s.producer_id
          where s.id = %s and {seen s.producer_id}
          """;
    };
  }

  @Override
  public List<Find> find(FindKind kind, String words, Reach reach, int most) {
    return sighted.prepareStatement(
        "select * from (" + sql(kind).formatted(FOUND) + ") as thing" + ORDER,
        statement -> {
          statement.setString(1, kind.name());
          statement.setString(2, words);
          bind(statement, reach);
          statement.setInt(8, most);
          try (ResultSet row = statement.executeQuery()) {
            List<Find> found = new ArrayList<>();
            while (row.next()) {
              found.add(
                  new Find(
                      kind, row.getObject("id", UUID.class), row.getString("title"), detail(row)));
            }
            return found;
          }
        });
  }

  private String detail(ResultSet row) throws SQLException {
    return Stream.of(
            Optional.ofNullable(row.getString("detail")),
            Optional.ofNullable(row.getString("commune"))
                .flatMap(code -> units.find(new CommuneCode(code)))
                .map(Commune::inWords))
        .flatMap(Optional::stream)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static void bind(PreparedStatement statement, Reach reach) throws SQLException {
    Connection connection = statement.getConnection();
    Reach.Some some =
        switch (reach) {
          case Reach.Everything() -> new Reach.Some(Set.of(), Set.of(), Set.of(), Optional.empty());
          case Reach.Some own -> own;
        };
    Array producers =
        connection.createArrayOf(
            "uuid", some.producers().stream().map(ProducerId::value).toArray());
    Array communes =
        connection.createArrayOf(
            "text", some.communes().stream().map(CommuneCode::value).toArray());
    Array hamlets =
        connection.createArrayOf(
            "text", some.hamlets().stream().map(Scope.OfHamlet::key).toArray());
    statement.setBoolean(3, reach instanceof Reach.Everything);
    statement.setArray(4, producers);
    statement.setArray(5, communes);
    statement.setArray(6, hamlets);
    statement.setObject(7, some.entered().map(AccountId::value).orElse(null), java.sql.Types.OTHER);
  }

  @Override
  public Optional<Find> find(UUID id) {
    return sighted.prepareStatement(
        BY_ID,
        statement -> {
          for (int i = 1; i <= 5; i++) {
            statement.setObject(i, id);
          }
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Find(
                        FindKind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        "",
                        ""))
                : Optional.empty();
          }
        });
  }
}
