package vn.temlang.api.page.certificate;

import java.util.List;
import vn.temlang.api.page.view.View;

/** What needs to be looked at within the reader's reach. */
public record CertificatesView(Which which, List<CertificateLine> lines, boolean more)
    implements View {
  /** Which certificates a list shows; the name in lower case is what an address says. */
  public enum Which {
    /** End within 90 days, or ended within the last 90. */
    ENDING,
    /** No officer has seen the paper yet. */
    UNCHECKED
  }

  public CertificatesView {
    lines = List.copyOf(lines);
  }

  /** Whether these are the ones that wait for an officer. */
  public boolean unchecked() {
    return which == Which.UNCHECKED;
  }

  @Override
  public String template() {
    return "certificate/list";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
