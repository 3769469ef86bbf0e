package vn.temlang.api.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Reach;

class SightedSqlTest {
  private static final String SQL =
      "select {asker} from a where x = ? and {seen b.c} and ({everything} or {communes d}) limit ?";
  private static final Reach.Some SOME =
      new Reach.Some(Set.of(), Set.of(), Set.of(), Optional.of(new AccountId(UUID.randomUUID())));
  private static final Reach.Some NONE =
      new Reach.Some(Set.of(), Set.of(), Set.of(), Optional.empty());

  @Test
  void costs_nothing_where_everything_is_seen() {
    assertThat(SightedSql.unbounded(SQL))
        .isEqualTo("select null::uuid from a where x = ? and true and (true or true) limit ?");
  }

  @Test
  void asks_what_is_seen_with_values_that_are_bound() {
    assertThat(SightedSql.within(SQL, SOME).text())
        .isEqualTo(
            "select ?::uuid from a where x = ? and b.c in (select account.seen(?, ?, ?, ?))"
                + " and (false or d = any (?)) limit ?");
  }

  @Test
  void finds_the_statement_s_own_places_among_those_of_the_sight() {
    SightedSql sql = SightedSql.within(SQL, SOME);
    assertThat(sql.placeOf(1)).isEqualTo(2);
    assertThat(sql.placeOf(2)).isEqualTo(8);
    assertThatThrownBy(() -> sql.placeOf(3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reaches_products_by_their_producer() {
    assertThat(SightedSql.within("where {seen product o.p}", NONE).text())
        .isEqualTo(
            "where o.p in (select id from trace.product"
                + " where producer_id in (select account.seen(?, ?, ?, ?)))");
  }

  @Test
  void lets_those_enter_others_who_go_on_seeing_whom_they_entered() {
    assertThat(SightedSql.within("where {enters id}", SOME).text()).isEqualTo("where true");
    assertThat(SightedSql.within("where {enters id}", NONE).text())
        .isEqualTo("where id in (select account.seen(?, ?, ?, ?))");
  }

  @Test
  void leaves_paths_into_json_alone() {
    String path = "select body #>> '{sourceList,0,source}' from e";
    assertThat(SightedSql.unbounded(path)).isEqualTo(path);
    assertThat(SightedSql.within(path, NONE).text()).isEqualTo(path);
  }
}
