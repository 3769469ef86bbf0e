package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import vn.temlang.launcher.terminal.Console;

/** A household of Nga Điền that a member of the community digital team enters on its behalf. */
final class RegisterHousehold implements Chapter {
  private static final String TEAM_MEMBER = "to-cong-nghe.nga-dien";

  /** Today's commune in which the old Nga Điền lies. */
  private static final String COMMUNE = "16144";

  @Override
  public String title() {
    return "Entering a household of Nga Điền on its behalf, and its bánh gai";
  }

  @Override
  public void tell(PublicApi operator, Memory memory, Console console) {
    PublicApi api = teamMember(operator, memory);
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
    memory.keep("cake certificate", memory.ids().of("cake certificate").toString());
    memory.keep("cake site", site.toString());
    memory.keep("cake product", product.toString());
  }

  /** Somebody of the team, who may enter households of this commune and no more. */
  private static PublicApi teamMember(PublicApi operator, Memory memory) {
    if (memory.find("team password").isEmpty()) {
      memory.keep("team password", UUID.randomUUID().toString());
    }
    String password = memory.get("team password");
    UUID account = memory.ids().of("team member");
    operator.put(
        "/api/accounts/" + account,
        PublicApi.JSON.createObjectNode().put("loginName", TEAM_MEMBER).put("password", password));
    operator.put(
        "/api/grants/" + memory.ids().of("team member's role"),
        PublicApi.JSON
            .createObjectNode()
            .put("accountId", account.toString())
            .put("role", "TEAM_MEMBER")
            .put("scopeKind", "COMMUNE")
            .put("scopeValue", COMMUNE));
    return operator.as(TEAM_MEMBER, password);
  }

  private static ObjectNode household() {
    return PublicApi.JSON
        .createObjectNode()
        .put("kind", "HOUSEHOLD")
        .put("name", "Hộ làm bánh gai Nga Điền")
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
