package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** A run of stamps for each product, a sheet of labels, and the stamps that the batch carries. */
final class PrintStamps implements Chapter {
  private static final int RUN = 1_000;
  private static final int ACTIVE = 200;

  @Override
  public String title() {
    return "Issuing 1,000 stamps for each and activating the first 200 for the batch";
  }

  @Override
  public void tell(PublicApi api, Memory memory, Console console) {
    for (Goods goods : Goods.BOTH) {
      UUID run = memory.ids().of(goods.key() + " run");
      api.put("/api/stamp-runs/" + run, run(goods, memory));
      memory.keep(goods.key() + " run", run.toString());
      api.put(
          "/api/activations/" + memory.ids().of(goods.key() + " activation"),
          activation(goods, memory));
      String code =
          api.get("/api/stamp-runs/" + run + "/codes?from=1&count=1")
              .path("codes")
              .path(0)
              .path("code")
              .asText();
      memory.keep(goods.key() + " code", code.replace("-", ""));
      requireSheet(api, memory.get(goods.key() + " run"));
    }
  }

  static String sheet(String run) {
    return "/api/stamp-runs/" + run + "/labels.pdf?template=a4-65&from=1&to=65";
  }

  private static void requireSheet(PublicApi api, String run) {
    byte[] pdf = api.download(sheet(run));
    if (pdf.length < 5 || pdf[0] != '%' || pdf[1] != 'P' || pdf[2] != 'D' || pdf[3] != 'F') {
      throw new Trouble("The label sheet of run " + run + " is no PDF.");
    }
  }

  private static ObjectNode run(Goods goods, Memory memory) {
    return PublicApi.JSON
        .createObjectNode()
        .put("productId", memory.get(goods.key() + " product"))
        .put("size", RUN)
        .put("sample", true);
  }

  private static ObjectNode activation(Goods goods, Memory memory) {
    return PublicApi.JSON
        .createObjectNode()
        .put("runId", memory.get(goods.key() + " run"))
        .put("from", 1)
        .put("to", ACTIVE)
        .put("batchId", memory.get(goods.key() + " batch"));
  }
}
