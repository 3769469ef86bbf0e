package vn.temlang.api.page.portal;

import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.Passport.CertificateFacts;
import vn.temlang.api.page.view.View;

/** One product with all that hangs on it; what is empty is shown as unknown. */
public record ProductView(
    String name,
    String producer,
    Optional<String> place,
    Optional<String> category,
    Optional<Integer> stars,
    Optional<Long> priceVnd,
    Optional<String> netContent,
    Optional<String> gtin,
    Optional<String> story,
    List<CertificateFacts> certificates,
    List<String> standards,
    List<BatchLine> batches,
    List<RunLine> runs,
    boolean sample)
    implements View {

  public ProductView {
    certificates = List.copyOf(certificates);
    standards = List.copyOf(standards);
    batches = List.copyOf(batches);
    runs = List.copyOf(runs);
  }

  @Override
  public String template() {
    return "portal/product";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
