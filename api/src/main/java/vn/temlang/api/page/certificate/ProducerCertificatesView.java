package vn.temlang.api.page.certificate;

import java.util.List;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/** All certificates of a producer, and the form for another one. */
public record ProducerCertificatesView(
    UUID producerId, String producer, List<CertificateLine> lines, CertificateFields form)
    implements View {
  public ProducerCertificatesView {
    lines = List.copyOf(lines);
  }

  @Override
  public String template() {
    return "certificate/producer";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
