package vn.temlang.traceability.consent.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.consent.ConsentText;
import vn.temlang.traceability.consent.ConsentTexts;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.log.Hash;

@Singleton
@Transactional
class JdbcConsentTexts implements ConsentTexts {
  private final JdbcOperations operations;

  JdbcConsentTexts(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public List<ConsentText> current() {
    return operations.prepareStatement(
        "select distinct on (purpose) * from trace.consent_text order by purpose, version desc",
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<ConsentText> texts = new ArrayList<>();
            while (rows.next()) {
              texts.add(text(rows));
            }
            texts.sort(Comparator.comparing(ConsentText::purpose));
            return texts;
          }
        });
  }

  @Override
  public Optional<ConsentText> find(Purpose purpose, int version) {
    return operations.prepareStatement(
        "select * from trace.consent_text where purpose = ? and version = ?",
        statement -> {
          statement.setString(1, purpose.name());
          statement.setInt(2, version);
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(text(rows)) : Optional.empty();
          }
        });
  }

  private static ConsentText text(ResultSet row) throws SQLException {
    return new ConsentText(
        Purpose.valueOf(row.getString("purpose")),
        row.getInt("version"),
        row.getBoolean("asked"),
        new ConsentText.Wording(row.getString("title_vi"), row.getString("body_vi")),
        new ConsentText.Wording(row.getString("title_en"), row.getString("body_en")),
        Hash.of(row.getBytes("hash")));
  }
}
