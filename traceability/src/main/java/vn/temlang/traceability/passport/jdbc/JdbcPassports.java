package vn.temlang.traceability.passport.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Optional;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.passport.Passport;
import vn.temlang.traceability.passport.Passports;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.portrait.Portraits;
import vn.temlang.traceability.product.ProductId;

@Singleton
class JdbcPassports implements Passports {
  private static final String FIND =
      """
      select jsonb_build_object(
        'product', to_jsonb(p),
        'producer', to_jsonb(r),
        'batch', to_jsonb(b),
        'site', to_jsonb(s),
        'exact', trace.consented(r.id, 'EXACT_LOCATION'),
        'person', (
          select jsonb_build_object('name', k.name, 'phone', k.phone, 'address', s.typed_address)
          from trace.party_contact k
          where k.producer_id = r.id and trace.consented(r.id, 'PUBLISH_CONTACT')),
        'portrait', (
          select jsonb_build_object(
            'hash', encode(m.hash, 'hex'), 'width', m.width, 'height', m.height, 'sample', r.sample)
          from trace.maker_picture m
          where m.producer_id = r.id
            and trace.consented_from(r.id, 'PICTURE_OF_PERSON', %2$d)),
        'picture', (
          select jsonb_build_object(
            'full', jsonb_build_object(
              'hash', encode(i.hash, 'hex'), 'width', i.width, 'height', i.height),
            'page', jsonb_build_object('hash', encode(coalesce(i.page_hash, i.hash), 'hex'),
              'width', coalesce(i.page_width, i.width),
              'height', coalesce(i.page_height, i.height)),
            'thumbnail', jsonb_build_object(
              'hash', encode(coalesce(i.thumbnail_hash, i.hash), 'hex'),
              'width', coalesce(i.thumbnail_width, i.width),
              'height', coalesce(i.thumbnail_height, i.height)),
            'alt', i.alt, 'sample', i.sample)
          from trace.product_picture i
          where i.producer_id = p.producer_id and i.product_id = p.id
          order by i.place limit 1),
        'certificates', (
          select coalesce(jsonb_agg(to_jsonb(c) order by c.scheme, c.id), '[]')
          from trace.certificate c
          where c.producer_id = p.producer_id
            and (c.product_id is null or c.product_id = p.id)
            and (c.site_id is null or c.site_id = b.site_id)),
        'stages', (
          select coalesce(jsonb_agg(
            jsonb_build_object(
              'kind', d.kind, 'at', e.event_time, 'offset', e.event_offset_minutes,
              'product_code', d.product_code, 'quantity', d.quantity, 'uom', d.uom,
              'place', jsonb_build_object('code', d.place_code, 'kind', ds.kind, 'name', ds.name,
                'owner', dr.kind, 'commune', ds.commune_code),
              'party', party.code,
              'party_place', case when ps.id is not null then
                jsonb_build_object('code', party.code, 'kind', ps.kind, 'name', ps.name,
                  'owner', pr.kind, 'commune', ps.commune_code) end,
              'party_producer', po.name, 'party_kind', po.kind,
              'note', words.note)
            order by e.event_time, d.id), '[]')
          from trace.diary_entry d
          join trace.event e on e.producer_id = d.producer_id and e.id = d.id
          left join trace.site ds on ds.id = d.site_id
          left join trace.producer dr on dr.id = ds.producer_id
          cross join lateral (
            select coalesce(e.body #>> '{sourceList,0,source}',
              e.body #>> '{destinationList,0,destination}') as code) party
          left join trace.site ps on ps.id = substring(party.code from '/place/(%1$s)$')::uuid
          left join trace.producer pr on pr.id = ps.producer_id
          left join trace.producer po
            on po.id = substring(party.code from '/producer/(%1$s)$')::uuid
          left join trace.diary_words words
            on words.producer_id = d.producer_id and words.entry_id = d.id and words.note_public
          where d.batch_id = b.id))
      from trace.product p
      join trace.producer r on r.id = p.producer_id
      left join trace.batch b on b.id = ? and b.product_id = p.id
      left join trace.site s on s.id = b.site_id
      where p.id = ? and {seen p.producer_id}
      """
          .formatted(
              "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
              Portraits.SINCE_TEXT);

  private final Sighted sighted;
  private final AdminUnits units;
  private final ObjectMapper json;

  JdbcPassports(Sighted sighted, AdminUnits units, ObjectMapper json) {
    this.sighted = sighted;
    this.units = units;
    this.json = json;
  }

  @Override
  @ReadOnly
  public Optional<Passport> find(ProductId product, Optional<BatchId> batch) {
    return sighted.prepareStatement(
        FIND,
        statement -> {
          statement.setObject(1, batch.map(BatchId::value).orElse(null), java.sql.Types.OTHER);
          statement.setObject(2, product.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(read(row.getString(1))) : Optional.empty();
          }
        });
  }

  private Passport read(String document) {
    try {
      return new PassportReader(json.readTree(document), units).passport();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave no JSON", e);
    }
  }
}
