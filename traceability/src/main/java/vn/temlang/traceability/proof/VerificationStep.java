package vn.temlang.traceability.proof;

/** The steps of a verification in their order; names are public contract. */
public enum VerificationStep {
  BUNDLE_WELL_FORMED("Gói bằng chứng đọc được", "The bundle can be read"),
  RECORDS_MATCH_COMMITMENTS(
      "Từng bản ghi khớp với cam kết của nó", "Each record matches its commitment"),
  STAMP_IN_RUN("Mã tem nằm trong lô tem đã ghi sổ", "The stamp's code is in the recorded run"),
  RECORDS_BELONG_TOGETHER(
      "Các bản ghi thuộc về nhau và thuộc về tem này",
      "The records belong together and to this stamp"),
  COMMITMENTS_IN_TREE("Các cam kết nằm trong sổ", "The commitments are in the log's tree"),
  CHECKPOINT_SIGNED("Sổ được ký bằng khóa của sổ", "The tree head is signed by the log's key"),
  ROOT_ON_CHAIN("Gốc của sổ nằm trên chuỗi khối", "The tree head is on the chain");

  private final String vietnamese;
  private final String english;

  VerificationStep(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }

  /** What it means when a step does not hold, in Vietnamese and English. */
  public Meaning meaningOfFailure() {
    return switch (this) {
      case BUNDLE_WELL_FORMED ->
          new Meaning(
              "Tệp hỏng hoặc không phải bằng chứng của Temlang; chưa kiểm được gì.",
              "The file is damaged or no proof of Temlang; nothing could be checked.");
      case RECORDS_MATCH_COMMITMENTS ->
          new Meaning(
              "Một bản ghi đã bị sửa sau khi ghi sổ.",
              "A record was changed after it was committed.");
      case STAMP_IN_RUN ->
          new Meaning(
              "Mã tem này không thuộc lô tem đã ghi sổ.",
              "This stamp's code is not part of the recorded run.");
      case RECORDS_BELONG_TOGETHER ->
          new Meaning(
              "Bản ghi của lô hàng hay tem khác được đặt vào đây.",
              "Records of another batch or stamp were put here.");
      case COMMITMENTS_IN_TREE ->
          new Meaning(
              "Một bản ghi không có trong sổ mà bằng chứng nêu.",
              "A record is not in the log that the proof names.");
      case CHECKPOINT_SIGNED ->
          new Meaning(
              "Đầu sổ không do khóa này ký: có thể là sổ giả.",
              "The tree head was not signed by this key: it may be a false log.");
      case ROOT_ON_CHAIN ->
          new Meaning(
              "Chuỗi khối không giữ gốc sổ này: sổ có thể đã bị viết lại.",
              "The chain does not hold this root: the log may have been rewritten.");
    };
  }

  /** A sentence in two languages. */
  public record Meaning(String vietnamese, String english) {}
}
