package vn.temlang.traceability.portrait.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.picture.PictureHash;
import vn.temlang.traceability.portrait.Portraits;

@Singleton
@Transactional
class JdbcPortraits implements Portraits {
  // the consent is judged by the statement that has the effect
  private static final String PUT =
      """
      insert into trace.maker_picture (producer_id, hash, jpeg, width, height, put_at)
      select id, ?, ?, ?, ?, ?::timestamptz from trace.producer
      where id = ? and {seen id} and trace.consented_from(id, 'PICTURE_OF_PERSON', ?)
      on conflict (producer_id) do update
        set hash = excluded.hash, jpeg = excluded.jpeg, width = excluded.width,
            height = excluded.height, put_at = excluded.put_at
      """;

  private final Sighted sighted;

  JdbcPortraits(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public boolean put(ProducerId producer, Picture picture, Instant at) {
    return sighted.prepareStatement(
        PUT,
        statement -> {
          statement.setBytes(1, picture.hash().bytes());
          statement.setBytes(2, picture.jpeg());
          statement.setInt(3, picture.width());
          statement.setInt(4, picture.height());
          statement.setObject(5, at.atOffset(ZoneOffset.UTC));
          statement.setObject(6, producer.value());
          statement.setInt(7, SINCE_TEXT);
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<Picture> find(PictureHash hash) {
    return sighted.prepareStatement(
        """
        select jpeg, width, height from trace.maker_picture
        where hash = ? and {seen producer_id}
          and trace.consented_from(producer_id, 'PICTURE_OF_PERSON', ?) limit 1
        """,
        statement -> {
          statement.setBytes(1, hash.bytes());
          statement.setInt(2, SINCE_TEXT);
          return picture(statement);
        });
  }

  @Override
  public Optional<Picture> of(ProducerId producer) {
    return sighted.prepareStatement(
        """
        select jpeg, width, height from trace.maker_picture
        where producer_id = ? and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, producer.value());
          return picture(statement);
        });
  }

  private static Optional<Picture> picture(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(new Picture(row.getBytes(1), row.getInt(2), row.getInt(3)))
          : Optional.empty();
    }
  }

  @Override
  public boolean erase(ProducerId producer) {
    return sighted.prepareStatement(
        "delete from trace.maker_picture where producer_id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, producer.value());
          return statement.executeUpdate() == 1;
        });
  }
}
