package vn.temlang.launcher.story;

import java.util.List;

/**
 * One of the two products whose way the demo follows. Batches, quantities, prices and diary are
 * made up, and marked as sample data.
 *
 * @param key names it in identifiers and in the memory of the story
 * @param sku the same in every shop
 * @param pieces of the batch
 * @param shelfLifeDays of the sample batch
 * @param price in đồng, and after the one change
 * @param store name of the place that sells it
 */
record Goods(
    String key,
    String name,
    String sku,
    String batchPrefix,
    int pieces,
    int shelfLifeDays,
    Price price,
    String store,
    List<DiaryLine> diary) {
  record Price(long first, long changed) {}

  /**
   * An entry of the diary.
   *
   * @param daysAgo before the day on which the story began
   * @param amount with its unit of UN/ECE Recommendation 20
   * @param counterparty a name in free words; empty for none, or for the other of our two places
   */
  record DiaryLine(
      String kind, int daysAgo, String time, Amount amount, String counterparty, String note) {}

  record Amount(String value, String unit) {}

  static final Goods CANDY =
      new Goods(
          "candy",
          "Kẹo dừa sáp nguyên chất",
          "CK-KEO-DUA-SAP",
          "KDS-",
          500,
          180,
          new Price(45_000, 48_000),
          "Cửa hàng OCOP (mẫu)",
          List.of(
              entry(
                  "PURCHASE",
                  5,
                  "07:30",
                  "250",
                  "KGM",
                  "Tổ trồng dừa sáp (mẫu)",
                  "Thu mua dừa sáp"),
              entry("PROCESS", 4, "08:00", "500", "H87", "", "Nấu, quậy và cắt kẹo"),
              entry("PACK", 3, "14:15", "500", "H87", "", "Đóng hộp, dán tem"),
              entry("SHIP", 2, "06:45", "200", "H87", "", "Giao cho cửa hàng"),
              entry("RECEIVE", 2, "15:20", "200", "H87", "", "Cửa hàng nhận đủ")));

  static final Goods CAKE =
      new Goods(
          "cake",
          "Bánh gai Nga Điền",
          "ND-BANH-GAI",
          "BG-",
          300,
          7,
          new Price(6_000, 6_500),
          "Điểm bán bánh gai (mẫu)",
          List.of(
              entry("PURCHASE", 3, "06:10", "40", "KGM", "Hộ trồng lá gai (mẫu)", "Thu mua lá gai"),
              entry("PROCESS", 2, "05:00", "300", "H87", "", "Giã lá, nhào bột, gói và hấp bánh"),
              entry("PACK", 2, "13:30", "300", "H87", "", "Đóng gói, dán tem"),
              entry("SHIP", 1, "06:00", "200", "H87", "", "Giao cho cửa hàng"),
              entry("RECEIVE", 1, "10:40", "200", "H87", "", "Cửa hàng nhận đủ")));

  static final List<Goods> BOTH = List.of(CANDY, CAKE);

  Goods {
    diary = List.copyOf(diary);
  }

  private static DiaryLine entry(
      String kind, int daysAgo, String time, String value, String unit, String party, String note) {
    return new DiaryLine(kind, daysAgo, time, new Amount(value, unit), party, note);
  }

  /** Drawn for the demo, no photograph. */
  SampleFile picture() {
    return new SampleFile(key + ".jpg");
  }

  /** The production day is that of the processing. */
  int producedDaysAgo() {
    return diary.stream()
        .filter(line -> line.kind().equals("PROCESS"))
        .findFirst()
        .orElseThrow()
        .daysAgo();
  }
}
