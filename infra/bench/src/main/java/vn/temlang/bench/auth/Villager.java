package vn.temlang.bench.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.temlang.launcher.story.PublicApi;

/**
 * A manager of a cooperative with one product, signed in.
 *
 * @param cookie as it is sent back
 */
record Villager(String login, String cookie, UUID product) {
  /** Registers some over the public API, each with what is their own. */
  static List<Villager> make(PublicApi api, URI server, HttpClient http, int number) {
    List<Villager> villagers = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      villagers.add(make(api, server, http, "quanly" + i, i));
    }
    return List.copyOf(villagers);
  }

  private static Villager make(
      PublicApi api, URI server, HttpClient http, String login, int number) {
    UUID producer = UuidCreator.getTimeOrderedEpoch();
    api.put(
        "/api/producers/" + producer,
        object().put("kind", "COOPERATIVE").put("name", "Hợp tác xã mẫu " + number));
    UUID product = UuidCreator.getTimeOrderedEpoch();
    api.put(
        "/api/products/" + product,
        object()
            .put("producerId", producer.toString())
            .put("name", "Kẹo dừa sáp mẫu " + number)
            .put("priceVnd", 45_000)
            .put("unit", "H87")
            .put("shelfLifeDays", 180)
            .put("sample", true));
    UUID account = UuidCreator.getTimeOrderedEpoch();
    api.put(
        "/api/accounts/" + account,
        object().put("loginName", login).put("password", SignIn.PASSWORD));
    api.put(
        "/api/grants/" + UuidCreator.getTimeOrderedEpoch(),
        object()
            .put("accountId", account.toString())
            .put("role", "MANAGER")
            .put("scopeKind", "PRODUCER")
            .put("scopeValue", producer.toString()));
    return new Villager(login, new SignIn(server, http).cookie(login), product);
  }

  private static ObjectNode object() {
    return PublicApi.JSON.createObjectNode();
  }
}
