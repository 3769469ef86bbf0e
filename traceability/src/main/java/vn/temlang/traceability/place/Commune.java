package vn.temlang.traceability.place;

/** A commune (xã, phường, đặc khu) of today's two-level government, with its province. */
public record Commune(
    CommuneCode code,
    String type,
    String name,
    String provinceCode,
    String provinceType,
    String province,
    Location centroid) {
  /** As people write it: {@code Xã Cầu Kè, Tỉnh Vĩnh Long}. */
  public String inWords() {
    return type + " " + name + ", " + provinceType + " " + province;
  }
}
