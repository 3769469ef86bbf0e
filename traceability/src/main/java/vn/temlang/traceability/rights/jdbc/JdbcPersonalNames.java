package vn.temlang.traceability.rights.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.rights.PersonalNames;

@Singleton
@Transactional
class JdbcPersonalNames implements PersonalNames {
  private static final String TAKE_OUT =
      """
      with held as (
        select id, n.held_name, n.held_brand,
          story is not null and (? or n.held_story) as lost_story, n.held_details
        from trace.product,
          lateral (select
            exists (select from unnest(?::text[]) w where strpos(lower(name), lower(w)) > 0),
            exists (select from unnest(?::text[]) w where strpos(lower(brand), lower(w)) > 0),
            exists (select from unnest(?::text[]) w where strpos(lower(story), lower(w)) > 0),
            exists (select from unnest(?::text[]) w where strpos(lower(concat_ws(' ', ingredients,
              storage, directions, warnings, origin, packaging, standards::text)), lower(w)) > 0))
            as n (held_name, held_brand, held_story, held_details)
        where producer_id = ? and {seen producer_id}),
      washed as (
        update trace.product p set
          name = case when held_name then 'Sản phẩm ' || p.code else p.name end,
          brand = case when held_brand then null else p.brand end,
          story = case when lost_story then null else p.story end,
          ingredients = case when held_details then null else p.ingredients end,
          storage = case when held_details then null else p.storage end,
          directions = case when held_details then null else p.directions end,
          warnings = case when held_details then null else p.warnings end,
          origin = case when held_details then null else p.origin end,
          packaging = case when held_details then null else p.packaging end,
          standards = case when held_details then '{}' else p.standards end,
          revision = p.revision + 1
        from held
        where p.id = held.id and (held_name or held_brand or lost_story or held_details)
        returning p.id)
      select count(*) from washed
      """;

  private static final String TAKE_OUT_OF_PICTURES =
      """
      update trace.product_picture set alt = null
      where producer_id = ? and alt is not null and {seen producer_id}
        and (? or exists (select from unnest(?::text[]) w where strpos(lower(alt), lower(w)) > 0))
      """;

  private final Sighted sighted;

  JdbcPersonalNames(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public Set<String> of(ProducerId producer) {
    return sighted.prepareStatement(
        """
        select name from trace.party_contact where producer_id = ? and {seen producer_id}
        union
        select record::jsonb ->> 'person' from trace.consent_detail
        where producer_id = ? and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, producer.value());
          statement.setObject(2, producer.value());
          try (ResultSet rows = statement.executeQuery()) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
              if (rows.getString(1) != null) {
                names.add(rows.getString(1));
              }
            }
            return names;
          }
        });
  }

  @Override
  public int rename(ProducerId producer, Name pseudonym) {
    return sighted.prepareStatement(
        """
        update trace.producer set name = ?, entered_on_behalf_by = null
        where id = ? and {seen id} and (name <> ? or entered_on_behalf_by is not null)
        """,
        statement -> {
          statement.setString(1, pseudonym.value());
          statement.setObject(2, producer.value());
          statement.setString(3, pseudonym.value());
          return statement.executeUpdate();
        });
  }

  @Override
  public int takeOutOfProducts(
      ProducerId producer, Set<String> names, Stories stories, Instant at) {
    int washed =
        sighted.prepareStatement(
            TAKE_OUT,
            statement -> {
              java.sql.Array words =
                  statement.getConnection().createArrayOf("text", names.toArray());
              statement.setBoolean(1, stories == Stories.ALL_DELETED);
              statement.setArray(2, words);
              statement.setArray(3, words);
              statement.setArray(4, words);
              statement.setArray(5, words);
              statement.setObject(6, producer.value());
              try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
              }
            });
    tellShops(producer, at);
    return washed + takeOutOfPictures(producer, names, stories);
  }

  private int takeOutOfPictures(ProducerId producer, Set<String> names, Stories stories) {
    return sighted.prepareStatement(
        TAKE_OUT_OF_PICTURES,
        statement -> {
          statement.setObject(1, producer.value());
          statement.setBoolean(2, stories == Stories.ALL_DELETED);
          statement.setArray(3, statement.getConnection().createArrayOf("text", names.toArray()));
          return statement.executeUpdate();
        });
  }

  /** A title at a shop holds the producer's name too, so all are told. */
  private void tellShops(ProducerId producer, Instant at) {
    sighted.prepareStatement(
        """
        insert into trace.outbox (kind, subject, recorded_at)
        select 'ProductChanged', id, ?::timestamptz from trace.product
        where producer_id = ? and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, at.atOffset(ZoneOffset.UTC));
          statement.setObject(2, producer.value());
          return statement.executeUpdate();
        });
  }
}
