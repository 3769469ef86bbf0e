package vn.temlang.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.log.Hash;

class ExportAuditTest {
  private static final AuditQuery ALL =
      new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static AuditLine line(String name) {
    Hash hash = Hash.of(new byte[Hash.BYTES]);
    return new AuditLine(
        new AuditRow(
            1,
            UUID.randomUUID(),
            Instant.EPOCH,
            UUID.randomUUID(),
            Optional.of(UUID.randomUUID()),
            Optional.empty(),
            new Act("PUT /api/products/{id}", "products", Optional.empty(), List.of()),
            Optional.empty(),
            Optional.empty(),
            new Outcome.Done(200, "", 1),
            "",
            "",
            hash,
            hash),
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84912345678", "-2", "@SUM(A1)", "\tx", "\rx"})
  void no_cell_of_a_spreadsheet_is_a_formula(String name) throws IOException {
    byte[] csv =
        new ExportAudit()
            .export(ALL, ExportAudit.Form.CSV, (query, limit) -> List.of(line(name)), table -> true)
            .readAllBytes();
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'" + name);
  }
}
