package vn.temlang.journey;

import java.util.List;

/** What the pages must say, written down here once more and not read from the product. */
final class Words {
  static final String FIRST_SEEN = "Tem thật, bạn là người đầu tiên quét";
  static final String SEEN_TWICE = "Tem thật, đã được quét 2 lần";
  static final String NOT_ACTIVATED = "Tem đã in nhưng chưa dùng: bạn đừng mua";
  static final String UNKNOWN_CODE = "Mã không tồn tại";
  static final String UNKNOWN = "chưa có thông tin";
  static final String NO_STARS = "Hiện không có hạng sao OCOP";

  /** What a scan must show at least: Thông tư 02/2024/TT-BKHCN, Article 6(5), items 1 to 10. */
  static final List<String> TEN_ITEMS =
      List.of(
          "Tên sản phẩm",
          "Hình ảnh",
          "Đơn vị sản xuất",
          "Địa chỉ",
          "Các công đoạn",
          "Ngày sản xuất",
          "Mã truy xuất",
          "Thương hiệu, nhãn hiệu",
          "Hạn sử dụng",
          "Tiêu chuẩn, quy chuẩn áp dụng");

  private Words() {}
}
