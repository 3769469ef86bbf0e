package vn.temlang.api.page.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.temlang.api.page.text.SchemeName;
import vn.temlang.api.page.view.CertificateState;

/**
 * A certificate in a list.
 *
 * @param thing the product or place that it is for; empty where it is for the whole producer
 * @param daysLeft 0 on its last day, below 0 when it is over
 * @param checked whether an officer saw the paper
 */
public record CertificateLine(
    UUID id,
    SchemeName scheme,
    String producer,
    Optional<String> thing,
    Optional<String> number,
    Optional<Integer> stars,
    Optional<LocalDate> lastDay,
    OptionalLong daysLeft,
    CertificateState state,
    boolean checked) {
  /** Whether its stars may be shown: not of what ended or was revoked. */
  public boolean claims() {
    return state != CertificateState.EXPIRED && state != CertificateState.REVOKED;
  }

  /** Whether the days that are left say something: not of what was revoked. */
  public boolean counts() {
    return daysLeft.isPresent() && state != CertificateState.REVOKED;
  }
}
