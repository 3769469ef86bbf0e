package vn.temlang.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Plain HTML for a phone; says on every page that it is a sandbox. */
@Singleton
@Requires(property = "sandbox.role", value = "market")
class Window {
  private static final Map<String, String> STATUS =
      Map.of(
          "PLACED", "Đã đặt hàng",
          "CONFIRMED", "Đã xác nhận",
          "SHIPPED", "Đang giao",
          "COMPLETED", "Đã giao",
          "CANCELLED", "Đã hủy",
          "RETURNED", "Đã trả hàng",
          "LIVE", "Đang bán",
          "UNDER_REVIEW", "Sàn đang duyệt",
          "REJECTED", "Không được duyệt",
          "OFFLINE", "Đang ẩn");
  private final String name;
  private final Supplier<UUID> keys;

  /**
   * @param keys a fresh one for each form: sent twice, it orders once
   */
  Window(@Value("${sandbox.name}") String name, Supplier<UUID> keys) {
    this.keys = keys;
    this.name = name.equals("POSTMART") ? "Postmart" : "Voso";
  }

  String index(List<ObjectNode> listings) {
    StringBuilder body = new StringBuilder("<h1>Sản phẩm</h1>");
    if (listings.isEmpty()) {
      body.append("<p>Chưa có sản phẩm nào.</p>");
    }
    for (JsonNode listing : listings) {
      body.append(
              "<p><a href=\"%s\">%s</a> ".formatted(text(listing, "path"), text(listing, "title")))
          .append(
              "%s (%s)</p>".formatted(dong(listing.path("priceVnd").asLong()), status(listing)));
    }
    return page("Sản phẩm", body.toString());
  }

  String product(JsonNode listing, String trouble) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>").append(text(listing, "title")).append("</h1>");
    String image = text(listing.path("images"), 0);
    if (onTheWeb(image)) {
      body.append("<p><img src=\"%s\" alt=\"\" width=320></p>".formatted(image));
    }
    body.append("<p class=price>%s</p>".formatted(dong(listing.path("priceVnd").asLong())));
    int stars = listing.path("stars").asInt();
    if (stars > 0) {
      body.append("<p>OCOP %s (%d sao)</p>".formatted("★".repeat(stars), stars));
    }
    row(body, "Nhà sản xuất", text(listing, "producer"));
    row(body, "Quy cách", text(listing, "netContent"));
    row(body, "Bảo quản", text(listing, "storage"));
    row(body, "Câu chuyện", text(listing, "story"));
    row(body, "Còn lại", Long.toString(listing.path("stock").asLong()));
    row(body, "Tình trạng", status(listing));
    String trace = text(listing, "traceUrl");
    if (onTheWeb(trace)) {
      body.append("<p><a href=\"%s\">Truy xuất nguồn gốc</a></p>".formatted(trace));
    }
    if (listing.path("sample").asBoolean()) {
      body.append("<p class=box>Dữ liệu mẫu. <span lang=en>Sample data.</span></p>");
    }
    if (!trouble.isEmpty()) {
      body.append("<p class=box role=alert>").append(escape(trouble)).append("</p>");
    }
    boolean live = listing.path("status").asText().equals("LIVE");
    body.append(
        live && listing.path("stock").asLong() > 0 ? form() : "<p>Hiện chưa đặt mua được.</p>");
    return page(text(listing, "title"), body.toString());
  }

  private String form() {
    return """
      <form method="post"><input type="hidden" name="orderKey" value="%s"><label for="q">Số lượng <span lang="en">(quantity)</span></label>
      <input id="q" name="quantity" type="number" min="1" value="1" required>
      <label for="n">Tên người nhận</label><input id="n" name="name" value="Khách thử nghiệm" required>
      <label for="t">Điện thoại</label><input id="t" name="phone" value="0900000000" required>
      <label for="a">Địa chỉ</label><input id="a" name="address" value="Địa chỉ thử nghiệm" required>
      <button>Đặt mua <span lang="en">(buy)</span></button></form>
      """
        .formatted(keys.get());
  }

  String order(JsonNode order) {
    JsonNode line = order.path("lines").path(0);
    long total = line.path("quantity").asLong() * line.path("unitPriceVnd").asLong();
    StringBuilder body = new StringBuilder("<h1>Đơn hàng " + text(order, "id") + "</h1>");
    row(body, "Tình trạng", status(order));
    row(body, "Mã hàng", text(line, "sku"));
    row(body, "Số lượng", Long.toString(line.path("quantity").asLong()));
    row(body, "Tổng tiền", dong(total));
    return page("Đơn hàng", body.toString());
  }

  String nothing() {
    return page("Không tìm thấy", "<h1>Không tìm thấy trang này</h1>");
  }

  private String page(String title, String body) {
    return """
        <!doctype html><html lang="vi"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><style>
        body{font:17px/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:0 1rem 2rem;color:#1c1c1c}
        .box{background:#fff3cd;border:1px solid #b98900;padding:.6rem 1rem;margin:1rem 0;border-radius:.4rem}
        .price{font-size:1.5rem;font-weight:700;color:#8a1c1c}
        label{display:block;margin:.6rem 0 .2rem}input{width:100%%;padding:.6rem;font:inherit;box-sizing:border-box}
        button{margin-top:1rem;padding:.8rem 1.2rem;font:inherit;background:#14532d;color:#fff;border:0;border-radius:.4rem}
        </style></head><body><p class="box"><b>%s: sàn thử nghiệm (sandbox)</b><br>
        Không phải sàn thật, không có tiền thật. <span lang="en">A stand-in for trying things out.</span></p>
        %s</body></html>
        """
        .formatted(title, name, body);
  }

  private static void row(StringBuilder body, String label, String value) {
    if (!value.isEmpty()) {
      body.append("<p>").append(label).append(": <b>").append(value).append("</b></p>");
    }
  }

  private static String status(JsonNode node) {
    String status = node.path("status").asText();
    return STATUS.getOrDefault(status, escape(status));
  }

  private static String dong(long value) {
    return NumberFormat.getIntegerInstance(Locale.GERMANY).format(value) + " ₫";
  }

  private static String text(JsonNode node, String field) {
    return escape(node.path(field).asText(""));
  }

  private static String text(JsonNode list, int index) {
    return escape(list.path(index).asText(""));
  }

  private static boolean onTheWeb(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
