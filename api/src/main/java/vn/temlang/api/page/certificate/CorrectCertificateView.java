package vn.temlang.api.page.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/**
 * The form to put right what was entered wrongly.
 *
 * @param checked whether an officer saw the paper: then it has to be seen again
 * @param differences what the reader typed and somebody else changed meanwhile
 */
public record CorrectCertificateView(
    UUID id, boolean checked, List<Difference> differences, CertificateFields form)
    implements View {
  /**
   * @param label key of the field's name
   */
  public record Difference(String label, Optional<String> stands, Optional<String> yours) {}

  public CorrectCertificateView {
    differences = List.copyOf(differences);
  }

  @Override
  public String template() {
    return "certificate/correct";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
