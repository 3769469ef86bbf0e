package vn.temlang.traceability.contact.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentEffect;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.jdbc.Sighted;

/** Has the shops told of a place anew when its producer changes its mind about the exact one. */
@Singleton
@Transactional
class JdbcLocationNews implements ConsentEffect {
  private final Sighted sighted;
  private final Clock clock;

  JdbcLocationNews(Sighted sighted, Clock clock) {
    this.sighted = sighted;
    this.clock = clock;
  }

  @Override
  public void recorded(Consent consent) {
    if (consent.purpose() != Purpose.EXACT_LOCATION) {
      return;
    }
    sighted.prepareStatement(
        """
        insert into trace.outbox (kind, subject, recorded_at)
        select 'ProductChanged', id, ?::timestamptz from trace.product
        where producer_id = ? and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
          statement.setObject(2, consent.producer().value());
          return statement.executeUpdate();
        });
  }
}
