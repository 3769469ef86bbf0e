package vn.temlang.traceability.batch.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

@MappedEntity(value = "batch", schema = "trace", alias = "b_")
record BatchRow(
    @Id UUID id,
    UUID producerId,
    UUID productId,
    String number,
    BigDecimal quantity,
    String unit,
    UUID siteId,
    LocalDate producedOn,
    @Nullable LocalDate expiresOn,
    @Nullable Instant recalledAt,
    boolean sample,
    Instant registeredAt) {
  static BatchRow of(Batch batch, Instant at) {
    return new BatchRow(
        batch.id().value(),
        batch.producer().value(),
        batch.product().value(),
        batch.number().toString(),
        batch.quantity().value(),
        batch.quantity().unit().code(),
        batch.site().value(),
        batch.producedOn(),
        batch.expiresOn().orElse(null),
        batch.recalledAt().orElse(null),
        batch.sample(),
        at);
  }

  void bind(PreparedStatement statement) throws SQLException {
    statement.setObject(1, producerId);
    statement.setObject(2, id);
    statement.setObject(3, productId);
    statement.setString(4, number);
    statement.setBigDecimal(5, quantity);
    statement.setString(6, unit);
    statement.setObject(7, siteId);
    statement.setObject(8, producedOn);
    statement.setObject(9, expiresOn);
    statement.setBoolean(10, sample);
    statement.setObject(11, registeredAt.atOffset(ZoneOffset.UTC));
  }

  Batch toBatch() {
    return new Batch(
        new BatchId(id),
        new ProducerId(producerId),
        new ProductId(productId),
        new BatchNumber(number),
        new Quantity(quantity, new UnitOfMeasure(unit)),
        new SiteId(siteId),
        producedOn,
        Optional.ofNullable(expiresOn),
        Optional.ofNullable(recalledAt),
        sample);
  }
}
