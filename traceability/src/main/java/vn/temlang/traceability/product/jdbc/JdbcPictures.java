package vn.temlang.traceability.product.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.product.Picture;
import vn.temlang.traceability.product.PictureHash;
import vn.temlang.traceability.product.Pictures;
import vn.temlang.traceability.product.ProductId;

@Singleton
@Transactional
class JdbcPictures implements Pictures {
  // xmax is 0 in a row that was inserted and not updated
  private static final String PUT =
      """
      with put as (
        insert into trace.product_picture as kept
          (producer_id, product_id, hash, jpeg, width, height, sample, put_at)
        select producer_id, id, ?, ?, ?, ?, ?, ?::timestamptz from trace.product
        where id = ? and {seen producer_id}
        on conflict (product_id) do update
          set hash = excluded.hash, jpeg = excluded.jpeg, width = excluded.width,
              height = excluded.height, sample = excluded.sample, put_at = excluded.put_at
          where kept.hash <> excluded.hash or kept.sample <> excluded.sample
        returning product_id, put_at, xmax = 0 as first),
      told as (
        insert into trace.outbox (kind, subject, recorded_at)
        select 'ProductChanged', product_id, put_at from put)
      select (select first from put) as first from trace.product
      where id = ? and {seen producer_id}
      """;

  private final Sighted sighted;

  JdbcPictures(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Put put(ProductId product, Picture picture, boolean sample, Instant at) {
    return sighted.prepareStatement(
        PUT,
        statement -> {
          statement.setBytes(1, picture.hash().bytes());
          statement.setBytes(2, picture.jpeg());
          statement.setInt(3, picture.width());
          statement.setInt(4, picture.height());
          statement.setBoolean(5, sample);
          statement.setObject(6, at.atOffset(ZoneOffset.UTC));
          statement.setObject(7, product.value());
          statement.setObject(8, product.value());
          try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
              return Put.UNKNOWN_PRODUCT;
            }
            boolean first = row.getBoolean(1);
            if (row.wasNull()) {
              return Put.SAME;
            }
            return first ? Put.FIRST : Put.REPLACED;
          }
        });
  }

  @Override
  public Optional<Picture> find(PictureHash hash) {
    return sighted.prepareStatement(
        """
        select jpeg, width, height from trace.product_picture
        where hash = ? and {seen producer_id} limit 1
        """,
        statement -> {
          statement.setBytes(1, hash.bytes());
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new Picture(row.getBytes(1), row.getInt(2), row.getInt(3)))
                : Optional.empty();
          }
        });
  }

  @Override
  public Optional<PictureHash> of(ProductId product) {
    return sighted.prepareStatement(
        """
        select encode(hash, 'hex') from trace.product_picture
        where product_id = ? and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, product.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new PictureHash(row.getString(1))) : Optional.empty();
          }
        });
  }
}
