package vn.temlang.api.page.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.View;

/**
 * One certificate with what became of it. An officer posts {@code revision} and {@code seen} to
 * {@code /portal/certificates/ID/check}, {@code revokedOn} and {@code reason} to {@code …/revoke}.
 *
 * @param today as a browser's field for a day has it
 */
public record CertificateView(
    CertificateLine line,
    UUID producerId,
    Dates dates,
    Optional<String> issuer,
    int revision,
    Optional<Instant> checkedAt,
    Optional<LocalDate> revokedOn,
    Optional<String> revokedReason,
    String today,
    Map<String, String> typed,
    Faults faults)
    implements View {
  /**
   * @param issuedYear where only the year is known
   */
  public record Dates(Optional<LocalDate> issuedOn, Optional<Integer> issuedYear) {}

  public CertificateView {
    typed = Map.copyOf(typed);
  }

  /** What was sent in a field; empty where nothing was. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  @Override
  public String template() {
    return "certificate/one";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
