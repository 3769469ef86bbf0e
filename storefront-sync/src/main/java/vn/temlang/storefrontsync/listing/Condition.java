package vn.temlang.storefrontsync.listing;

import java.time.Instant;

/** One statement about a listing, in the manner of a Kubernetes condition. */
public record Condition(Type type, Status status, Reason reason, Message message, Instant since) {
  /** What the statement is about. */
  public enum Type {
    /** All that is needed for selling is there. */
    SELLABLE,
    /** The stars that the listing claims are proven. */
    CERTIFICATE,
    /** The shop shows what it should. */
    IN_STEP,
    /** The shop lets buyers see it. */
    ACCEPTED
  }

  /** Three values: not known is not false. */
  public enum Status {
    TRUE,
    FALSE,
    UNKNOWN
  }

  /** The sentence for people. */
  public record Message(String vietnamese, String english) {}

  /** Why; the names are public contract. */
  public enum Reason {
    READY("Sản phẩm đủ điều kiện để bán.", "The product can be sold."),
    PRODUCT_INACTIVE(
        "Sản phẩm đang tạm ngừng nên gian hàng được ẩn.",
        "The product is not active, so the listing is hidden."),
    NO_PRICE(
        "Chưa có giá bán. Hãy nhập giá để đăng lên sàn.",
        "There is no price yet. Enter one to list the product."),
    NO_STOCK(
        "Đã hết hàng. Hãy nhập thêm hàng để bán tiếp.",
        "Nothing is in stock. Receive stock to go on selling."),
    CERTIFICATE_VALID("Chứng nhận còn hiệu lực.", "The certificate is valid."),
    CERTIFICATE_EXPIRED(
        "Chứng nhận đã hết hạn. Hãy gia hạn, hoặc bỏ số sao khỏi sản phẩm.",
        "The certificate has expired. Renew it, or take the stars off the product."),
    CERTIFICATE_REVOKED(
        "Chứng nhận đã bị thu hồi. Hãy bỏ số sao khỏi sản phẩm.",
        "The certificate was revoked. Take the stars off the product."),
    CERTIFICATE_UNKNOWN(
        "Chưa rõ chứng nhận còn hạn hay không, nên gian hàng không ghi số sao.",
        "Whether the certificate is valid is not known, so the listing claims no stars."),
    NO_STARS_CLAIMED("Gian hàng không ghi số sao.", "The listing claims no stars."),
    SEEN_AS_DESIRED("Sàn đang hiển thị đúng.", "The shop shows what it should."),
    NOT_LISTED("Chưa đăng lên sàn.", "It is not on the shop."),
    CHANGING("Đang gửi thay đổi lên sàn.", "A change is on its way to the shop."),
    SHOP_DISAGREES(
        "Sàn đã nhận nhưng hiển thị khác. Hệ thống sẽ gửi lại.",
        "The shop accepted but shows something else. It will be sent again."),
    SHOP_UNAVAILABLE(
        "Sàn chưa trả lời. Hệ thống sẽ thử lại.",
        "The shop does not answer. It will be tried again."),
    SHOP_REFUSED("Sàn từ chối nội dung.", "The shop refused the content."),
    ACCOUNT_NOT_ACTIVE(
        "Gian hàng trên sàn đang tạm dừng hoặc đã đóng.", "The shop account is paused or closed."),
    LISTED_TWICE(
        "Có hai tin cùng mã hàng trên sàn. Hệ thống dùng tin đầu tiên và ẩn tin còn lại.",
        "Two listings there carry this SKU. The first is used, the other hidden."),
    LIVE("Khách hàng đã thấy sản phẩm trên sàn.", "Buyers see it on the shop."),
    UNDER_REVIEW("Sàn đang duyệt.", "The shop is reviewing it."),
    REJECTED_BY_SHOP("Sàn không duyệt.", "The shop did not approve it."),
    HIDDEN("Đang ẩn trên sàn.", "It is hidden on the shop.");

    private final String vietnamese;
    private final String english;

    Reason(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }

    public Message message() {
      return new Message(vietnamese, english);
    }

    /** The sentence with the shop's own words behind it. */
    public Message message(String words) {
      return words.isBlank()
          ? message()
          : new Message(vietnamese + " " + words, english + " " + words);
    }
  }

  public static Condition of(Type type, Status status, Reason reason, Instant since) {
    return new Condition(type, status, reason, reason.message(), since);
  }
}
