package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.temlang.api.access.RequestReach;
import vn.temlang.storefrontsync.listing.FollowProduct;

/**
 * Carries facts from the register to the shops. Taking a fact out and acting on it is one
 * transaction, so none is lost and none acts twice.
 */
@Requires(beans = DataSource.class)
@Singleton
@Requires(beans = DataSource.class)
class OutboxRelay {
  private final JdbcOperations operations;
  private final FollowProduct followProduct;

  OutboxRelay(JdbcOperations operations, FollowProduct followProduct) {
    this.operations = operations;
    this.followProduct = followProduct;
  }

  private record Fact(String kind, UUID subject) {}

  @Scheduled(fixedDelay = "${temlang.outbox.interval:500ms}")
  void relay() {
    RequestReach.asThePlatform(this::relayTaken);
  }

  @Transactional
  void relayTaken() {
    for (Fact fact : take()) {
      switch (fact.kind()) {
        case "ProductChanged" -> followProduct.changed(fact.subject());
        case String other -> throw new IllegalStateException("nobody hears of " + other);
      }
    }
  }

  private List<Fact> take() {
    return operations.prepareStatement(
        """
        delete from trace.outbox where id in (
          select id from trace.outbox order by id limit 100 for update skip locked)
        returning kind, subject
        """,
        statement -> {
          List<Fact> facts = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              facts.add(new Fact(row.getString(1), row.getObject(2, UUID.class)));
            }
          }
          return facts;
        });
  }
}
