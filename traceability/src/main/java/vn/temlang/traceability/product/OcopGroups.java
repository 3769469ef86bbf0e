package vn.temlang.traceability.product;

import java.util.List;
import java.util.Optional;

/** The groups of OCOP products, as data with a version: QĐ 148/QĐ-TTg of 24/2/2023, annex I. */
public interface OcopGroups {
  /**
   * A group.
   *
   * @param version number and year of the decision that names it
   * @param code path such as {@code I.3.d}
   * @param vietnamese as the decision writes it
   * @param certain false where we know of it from second hand
   */
  record Group(String version, String code, String vietnamese, String english, boolean certain) {
    /** The group above; empty for one of the six. */
    public Optional<String> parent() {
      int dot = code.lastIndexOf('.');
      return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
    }

    /** A service has neither parcel nor stock. */
    public boolean isService() {
      return code.equals("VI") || code.startsWith("VI.");
    }
  }

  Optional<Group> find(String code);

  /** All, each after the one above it. */
  List<Group> all();
}
