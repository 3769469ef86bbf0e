package vn.temlang.traceability.party;

/** The kinds of OCOP producers (chủ thể): QĐ 148/QĐ-TTg of 24/2/2023. */
public enum ProducerKind {
  COOPERATIVE,
  GROUP,
  COMPANY,
  HOUSEHOLD;

  /** Whether its name is that of an organisation; a household's may be that of a person. */
  public boolean isOrganisation() {
    return switch (this) {
      case COOPERATIVE, GROUP, COMPANY -> true;
      case HOUSEHOLD -> false;
    };
  }

  /**
   * Reads the kind off a Vietnamese name as published lists write them; what is unsure is a
   * household.
   */
  public static ProducerKind ofName(String name) {
    String folded = name.strip().toLowerCase(java.util.Locale.ROOT);
    if (folded.startsWith("htx") || folded.startsWith("hợp tác xã")) {
      return COOPERATIVE;
    }
    if (folded.startsWith("tổ hợp tác") || folded.startsWith("tổ ")) {
      return GROUP;
    }
    if (folded.startsWith("công ty") || folded.startsWith("doanh nghiệp")) {
      return COMPANY;
    }
    return HOUSEHOLD;
  }
}
