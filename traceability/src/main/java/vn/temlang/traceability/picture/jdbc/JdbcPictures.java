package vn.temlang.traceability.picture.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.picture.AltText;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.picture.PictureFile;
import vn.temlang.traceability.picture.PictureHash;
import vn.temlang.traceability.picture.Pictures;
import vn.temlang.traceability.picture.ProductPicture;
import vn.temlang.traceability.product.ProductId;

@Singleton
@Transactional
class JdbcPictures implements Pictures {
  // any number of our own
  private static final long BROOM = 7_450_270;

  private static final String INSERT =
      """
      with put as (
        insert into trace.product_picture (producer_id, product_id, hash, width, height,
          page_hash, page_width, page_height, thumbnail_hash, thumbnail_width, thumbnail_height,
          alt, sample, put_at, place)
        select producer_id, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz,
          (select coalesce(%s, 0) from trace.product_picture i where i.product_id = p.id)
        from trace.product p
        where id = ? and {seen producer_id}
          and (select count(*) from trace.product_picture i where i.product_id = p.id) < ?
        on conflict (producer_id, product_id, hash) do nothing
        returning product_id, put_at)
      insert into trace.outbox (kind, subject, recorded_at)
      select 'ProductChanged', product_id, put_at from put
      """;
  private static final String BEHIND = INSERT.formatted("max(place) + 1");
  private static final String BEFORE = INSERT.formatted("min(place) - 1");

  private final Sighted sighted;

  JdbcPictures(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Put replaceMain(ProductId product, ProductPicture picture, Instant at) {
    if (!lock(product)) {
      return Put.UNKNOWN_PRODUCT;
    }
    Optional<ProductPicture> main = of(product).stream().findFirst();
    if (main.isPresent()
        && main.get().hash().equals(picture.hash())
        && main.get().sample() == picture.sample()) {
      return Put.SAME;
    }
    main.ifPresent(shown -> delete(product, shown.hash()));
    delete(product, picture.hash());
    insert(BEFORE, product, picture, at);
    return main.isPresent() ? Put.REPLACED : Put.ADDED;
  }

  @Override
  public Put add(ProductId product, ProductPicture picture, Instant at) {
    if (!lock(product)) {
      return Put.UNKNOWN_PRODUCT;
    }
    if (insert(BEHIND, product, picture, at)) {
      return Put.ADDED;
    }
    return of(product).stream().anyMatch(shown -> shown.hash().equals(picture.hash()))
        ? Put.SAME
        : Put.TOO_MANY;
  }

  // whoever comes second sees what the first has done
  private boolean lock(ProductId product) {
    return sighted.prepareStatement(
        "select 1 from trace.product where id = ? and {seen producer_id} for no key update",
        statement -> {
          statement.setObject(1, product.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }

  private boolean insert(String sql, ProductId product, ProductPicture picture, Instant at) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          int place = bind(statement, 1, picture.full());
          place = bind(statement, place, picture.page());
          place = bind(statement, place, picture.thumbnail());
          statement.setString(place++, picture.alt().map(AltText::value).orElse(null));
          statement.setBoolean(place++, picture.sample());
          statement.setObject(place++, at.atOffset(ZoneOffset.UTC));
          statement.setObject(place++, product.value());
          statement.setInt(place, MOST);
          return statement.executeUpdate() == 1;
        });
  }

  private static int bind(PreparedStatement statement, int place, PictureFile file)
      throws SQLException {
    statement.setBytes(place, file.hash().bytes());
    statement.setInt(place + 1, file.width());
    statement.setInt(place + 2, file.height());
    return place + 3;
  }

  private boolean delete(ProductId product, PictureHash picture) {
    return sighted.prepareStatement(
        """
        delete from trace.product_picture
        where product_id = ? and hash = ? and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, product.value());
          statement.setBytes(2, picture.bytes());
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public boolean remove(ProductId product, PictureHash picture, Instant at) {
    return lock(product) && delete(product, picture) && told(product, at);
  }

  @Override
  public boolean moveFirst(ProductId product, PictureHash picture, Instant at) {
    return lock(product)
        && sighted.prepareStatement(
            """
            update trace.product_picture set place =
              (select min(place) - 1 from trace.product_picture where product_id = ?)
            where product_id = ? and hash = ? and {seen producer_id}
            """,
            statement -> {
              statement.setObject(1, product.value());
              statement.setObject(2, product.value());
              statement.setBytes(3, picture.bytes());
              return statement.executeUpdate() == 1;
            })
        && told(product, at);
  }

  @Override
  public boolean describe(
      ProductId product, PictureHash picture, Optional<AltText> alt, Instant at) {
    return lock(product)
        && sighted.prepareStatement(
            """
            update trace.product_picture set alt = ?
            where product_id = ? and hash = ? and {seen producer_id}
            """,
            statement -> {
              statement.setString(1, alt.map(AltText::value).orElse(null));
              statement.setObject(2, product.value());
              statement.setBytes(3, picture.bytes());
              return statement.executeUpdate() == 1;
            })
        && told(product, at);
  }

  private boolean told(ProductId product, Instant at) {
    return sighted.prepareStatement(
        """
        insert into trace.outbox (kind, subject, recorded_at)
        values ('ProductChanged', ?, ?::timestamptz)
        """,
        statement -> {
          statement.setObject(1, product.value());
          statement.setObject(2, at.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public List<ProductPicture> of(ProductId product) {
    return sighted.prepareStatement(
        """
        select encode(hash, 'hex') as full_hash, width as full_width, height as full_height,
               encode(coalesce(page_hash, hash), 'hex') as page_hash,
               coalesce(page_width, width) as page_width,
               coalesce(page_height, height) as page_height,
               encode(coalesce(thumbnail_hash, hash), 'hex') as thumbnail_hash,
               coalesce(thumbnail_width, width) as thumbnail_width,
               coalesce(thumbnail_height, height) as thumbnail_height,
               alt, sample
        from trace.product_picture where product_id = ? and {seen producer_id} order by place
        """,
        statement -> {
          statement.setObject(1, product.value());
          try (ResultSet rows = statement.executeQuery()) {
            List<ProductPicture> pictures = new ArrayList<>();
            while (rows.next()) {
              pictures.add(picture(rows));
            }
            return pictures;
          }
        });
  }

  private static ProductPicture picture(ResultSet row) throws SQLException {
    return new ProductPicture(
        file(row, "thumbnail"),
        file(row, "page"),
        file(row, "full"),
        Optional.ofNullable(row.getString("alt")).map(AltText::new),
        row.getBoolean("sample"));
  }

  private static PictureFile file(ResultSet row, String size) throws SQLException {
    return new PictureFile(
        new PictureHash(row.getString(size + "_hash")),
        row.getInt(size + "_width"),
        row.getInt(size + "_height"));
  }

  @Override
  public Optional<Held> find(PictureHash file) {
    return sighted.prepareStatement(
        """
        select jpeg, width, height from trace.product_picture
        where (hash = ? or page_hash = ? or thumbnail_hash = ?) and {seen producer_id}
        order by jpeg is not null limit 1
        """,
        statement -> {
          for (int i = 1; i <= 3; i++) {
            statement.setBytes(i, file.bytes());
          }
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(held(row)) : Optional.empty();
          }
        });
  }

  private static Held held(ResultSet row) throws SQLException {
    return row.getObject(1) == null
        ? new Held.InStore()
        : new Held.InDatabase(new Picture(row.getBytes(1), row.getInt(2), row.getInt(3)));
  }

  @Override
  public Optional<Old> nextOld() {
    return sighted.prepareStatement(
        """
        select product_id, jpeg, width, height from trace.product_picture
        where jpeg is not null and {seen producer_id} order by put_at, product_id limit 1
        """,
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Old(
                        new ProductId(row.getObject(1, UUID.class)),
                        new Picture(row.getBytes(2), row.getInt(3), row.getInt(4))))
                : Optional.empty();
          }
        });
  }

  @Override
  public void takenOver(Old old, ProductPicture picture) {
    sighted.prepareStatement(
        """
        update trace.product_picture
        set jpeg = null, page_hash = ?, page_width = ?, page_height = ?,
            thumbnail_hash = ?, thumbnail_width = ?, thumbnail_height = ?
        where product_id = ? and hash = ? and jpeg is not null and {seen producer_id}
        """,
        statement -> {
          int place = bind(statement, 1, picture.page());
          place = bind(statement, place, picture.thumbnail());
          statement.setObject(place++, old.product().value());
          statement.setBytes(place, old.picture().hash().bytes());
          return statement.executeUpdate();
        });
  }

  @Override
  public void holdTheBroom() {
    broom("select pg_advisory_xact_lock_shared(?)");
  }

  @Override
  public void takeTheBroom() {
    broom("select pg_advisory_xact_lock(?)");
  }

  private void broom(String sql) {
    sighted.prepareStatement(
        sql,
        statement -> {
          statement.setLong(1, BROOM);
          return statement.execute();
        });
  }

  @Override
  public Set<PictureHash> shown(Collection<PictureHash> files) {
    byte[][] hashes = files.stream().map(PictureHash::bytes).toArray(byte[][]::new);
    return sighted.prepareStatement(
        """
        select encode(asked, 'hex') from unnest(?::bytea[]) as asked
        where exists (select from trace.product_picture where hash = asked and {seen producer_id})
          or exists (select from trace.product_picture where page_hash = asked and {seen producer_id})
          or exists (
            select from trace.product_picture where thumbnail_hash = asked and {seen producer_id})
        """,
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("bytea", hashes));
          try (ResultSet rows = statement.executeQuery()) {
            Set<PictureHash> shown = new HashSet<>();
            while (rows.next()) {
              shown.add(new PictureHash(rows.getString(1)));
            }
            return shown;
          }
        });
  }
}
