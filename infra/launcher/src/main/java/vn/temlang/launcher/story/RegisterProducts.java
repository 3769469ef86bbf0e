package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** The published list of the former district Cầu Kè, imported as a cooperative would. */
final class RegisterProducts implements Chapter {
  private static final SampleFile LIST = new SampleFile("products-cau-ke.csv");

  @Override
  public String title() {
    return "Registering the OCOP products of Cầu Kè";
  }

  @Override
  public void tell(PublicApi api, Memory memory, Console console) {
    JsonNode report = api.postCsv("/api/imports/ocop?mode=GOOD_ROWS", LIST.bytes());
    report
        .path("problems")
        .forEach(
            problem ->
                console.say(
                    "    row %s, %s: %s"
                        .formatted(
                            problem.path("row").asText(),
                            problem.path("column").asText(),
                            problem.path("detail_en").asText())));
    JsonNode candy =
        product(report, Goods.CANDY.name())
            .orElseThrow(() -> new Trouble("The import stored no " + Goods.CANDY.name() + "."));
    memory.keep("candy product", candy.path("productId").asText());
    memory.keep("candy site", candy.path("siteId").asText());
    ObjectNode price =
        PublicApi.JSON
            .createObjectNode()
            .put("priceVnd", Goods.CANDY.price().first())
            .put("sample", true);
    api.put("/api/products/" + memory.get("candy product") + "/price", price);
    api.putPicture(
        "/api/products/" + memory.get("candy product") + "/picture?sample=true",
        Goods.CANDY.picture().bytes());
    console.say(
        "    %d of %d rows are stored as products"
            .formatted(report.path("stored").asInt(), report.path("rows").asInt()));
  }

  private static Optional<JsonNode> product(JsonNode report, String name) {
    return StreamSupport.stream(report.path("products").spliterator(), false)
        .filter(product -> product.path("name").asText().equals(name))
        .findFirst();
  }
}
