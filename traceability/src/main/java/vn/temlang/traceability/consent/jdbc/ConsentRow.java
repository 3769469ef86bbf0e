package vn.temlang.traceability.consent.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentEntry;
import vn.temlang.traceability.consent.Consents.Stored;
import vn.temlang.traceability.consent.KeptDetail;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Commitment;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.Salt;
import vn.temlang.traceability.party.ProducerId;

/** Between rows and entries. */
final class ConsentRow {
  static final int COLUMNS = 15;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ConsentRow() {}

  static void bind(PreparedStatement statement, ConsentEntry entry, Hash hash) throws SQLException {
    Consent consent = entry.consent();
    statement.setObject(1, consent.producer().value());
    statement.setInt(2, entry.number());
    statement.setObject(3, consent.id());
    statement.setString(4, consent.act().name());
    statement.setString(5, consent.purpose().name());
    statement.setInt(6, consent.version());
    statement.setBytes(7, entry.text().bytes());
    statement.setString(8, consent.how().way().name());
    statement.setString(9, consent.how().screen());
    statement.setString(10, consent.how().recordedBy());
    statement.setString(11, entry.controller());
    statement.setObject(12, entry.at().atOffset(ZoneOffset.UTC));
    statement.setBytes(13, entry.commitment().value().bytes());
    statement.setBytes(14, entry.previous().bytes());
    statement.setBytes(15, hash.bytes());
  }

  static Stored read(ResultSet row) throws SQLException {
    Consent consent =
        new Consent(
            row.getObject("id", UUID.class),
            new ProducerId(row.getObject("producer_id", UUID.class)),
            Consent.Act.valueOf(row.getString("act")),
            Purpose.valueOf(row.getString("purpose")),
            row.getInt("version"),
            new Consent.Circumstances(
                Consent.Way.valueOf(row.getString("way")),
                row.getString("screen"),
                row.getString("recorded_by")));
    ConsentEntry entry =
        new ConsentEntry(
            consent,
            row.getInt("number"),
            Hash.of(row.getBytes("text_hash")),
            row.getString("controller"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            new Commitment(Hash.of(row.getBytes("commitment"))),
            Hash.of(row.getBytes("previous")));
    return new Stored(entry, Hash.of(row.getBytes("hash")));
  }

  static KeptDetail detail(ResultSet row) throws SQLException {
    try {
      Map<String, Object> members =
          JSON.readValue(row.getString("record"), new TypeReference<Map<String, Object>>() {});
      return new KeptDetail(Salt.of(row.getBytes("salt")), CanonicalJson.of(members));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a consent's detail is no JSON", e);
    }
  }
}
