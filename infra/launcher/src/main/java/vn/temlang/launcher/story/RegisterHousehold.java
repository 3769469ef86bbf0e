package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import vn.temlang.launcher.terminal.Console;

/** A household of Nga Điền that a member of the community digital team enters on its behalf. */
final class RegisterHousehold implements Chapter {
  @Override
  public String title() {
    return "Entering a household of Nga Điền on its behalf, and its bánh gai";
  }

  @Override
  public void tell(PublicApi api, Memory memory, Console console) {
    UUID producer = memory.ids().of("cake producer");
    UUID site = memory.ids().of("cake site");
    UUID product = memory.ids().of("cake product");
    api.put("/api/producers/" + producer, household());
    api.put("/api/sites/" + site, workshop(producer));
    api.put("/api/products/" + product, cake(producer));
    api.putPicture(
        "/api/products/" + product + "/picture?sample=true", Goods.CAKE.picture().bytes());
    api.put(
        "/api/certificates/" + memory.ids().of("cake certificate"), certificate(producer, product));
    memory.keep("cake site", site.toString());
    memory.keep("cake product", product.toString());
  }

  private static ObjectNode household() {
    return PublicApi.JSON
        .createObjectNode()
        .put("kind", "HOUSEHOLD")
        .put("name", "Hộ làm bánh gai Nga Điền")
        .put("enteredOnBehalfBy", "Thành viên tổ công nghệ số cộng đồng Nga Điền")
        .put("sample", true);
  }

  private static ObjectNode workshop(UUID producer) {
    ObjectNode site =
        PublicApi.JSON
            .createObjectNode()
            .put("producerId", producer.toString())
            .put("kind", "WORKSHOP")
            .put("name", "Nơi làm bánh gai");
    site.putObject("address")
        .put("typed", "Xã Nga Điền, Huyện Nga Sơn, Tỉnh Thanh Hóa")
        .put("oldCommune", "Xã Nga Điền")
        .put("oldDistrict", "Huyện Nga Sơn")
        .put("oldProvince", "Tỉnh Thanh Hóa");
    return site;
  }

  private static ObjectNode cake(UUID producer) {
    return PublicApi.JSON
        .createObjectNode()
        .put("producerId", producer.toString())
        .put("name", Goods.CAKE.name())
        .put("priceVnd", Goods.CAKE.price().first())
        .put("unit", "H87")
        .put("shelfLifeDays", Goods.CAKE.shelfLifeDays())
        .put("sample", true);
  }

  // only the year of the rating is known: its 36 months have passed whatever the day was
  private static ObjectNode certificate(UUID producer, UUID product) {
    return PublicApi.JSON
        .createObjectNode()
        .put("producerId", producer.toString())
        .put("productId", product.toString())
        .put("scheme", "OCOP")
        .put("issuedYear", 2022);
  }
}
