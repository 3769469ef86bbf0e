package vn.temlang.traceability.rights.csv;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.temlang.traceability.rights.LegalTerms;
import vn.temlang.traceability.rights.RequestKind;

@Singleton
class CsvLegalTerms implements LegalTerms {
  private final Map<RequestKind, Term> terms = new EnumMap<>(RequestKind.class);

  CsvLegalTerms(DayFile files) {
    files.read(
        "terms",
        row ->
            terms.put(
                RequestKind.valueOf(row.getField("request")),
                new Term(
                    Integer.parseInt(row.getField("answer_working_days")),
                    Integer.parseInt(row.getField("days")),
                    Integer.parseInt(row.getField("days_with_processor")))));
  }

  @Override
  public Term of(RequestKind kind) {
    return Objects.requireNonNull(terms.get(kind), kind.name());
  }
}
