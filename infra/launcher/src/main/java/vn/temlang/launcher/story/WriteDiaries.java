package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.launcher.terminal.Console;

/** A batch of each product with five entries of its diary. */
final class WriteDiaries implements Chapter {
  private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);
  private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("yyMMdd");

  @Override
  public String title() {
    return "Recording a batch of each, with five events in its diary";
  }

  @Override
  public void tell(PublicApi api, Memory memory, Console console) {
    for (Goods goods : Goods.BOTH) {
      openStore(api, goods, memory);
      UUID batch = memory.ids().of(goods.key() + " batch");
      api.put("/api/batches/" + batch, batch(goods, memory));
      memory.keep(goods.key() + " batch", batch.toString());
      int number = 0;
      for (Goods.DiaryLine line : goods.diary()) {
        number++;
        UUID id = memory.ids().of(goods.key() + " diary " + number);
        api.put("/api/diary/" + id, entry(goods, line, memory));
      }
    }
  }

  /** A second place of the producer, to which the goods are sent. */
  private static void openStore(PublicApi api, Goods goods, Memory memory) {
    JsonNode site = api.get("/api/sites/" + memory.get(goods.key() + " site"));
    UUID store = memory.ids().of(goods.key() + " store");
    ObjectNode body =
        PublicApi.JSON
            .createObjectNode()
            .put("producerId", site.path("producerId").asText())
            .put("kind", "STORE")
            .put("name", goods.store());
    body.putObject("address")
        .put("typed", "Địa chỉ mẫu")
        .put("communeCode", site.path("communeCode").asText());
    JsonNode kept = api.put("/api/sites/" + store, body);
    memory.keep(goods.key() + " store", store.toString());
    keepCode(memory, goods.key() + " site code", site);
    keepCode(memory, goods.key() + " store code", kept);
  }

  // once: told again under another address of the server, an entry must state the same
  private static void keepCode(Memory memory, String name, JsonNode site) {
    if (memory.find(name).isEmpty()) {
      memory.keep(name, site.path("placeCode").asText());
    }
  }

  private static LocalDate day(Memory memory, int daysAgo) {
    return LocalDate.ofInstant(memory.began(), VIET_NAM).minusDays(daysAgo);
  }

  private static ObjectNode batch(Goods goods, Memory memory) {
    LocalDate produced = day(memory, goods.producedDaysAgo());
    ObjectNode batch =
        PublicApi.JSON
            .createObjectNode()
            .put("productId", memory.get(goods.key() + " product"))
            .put("number", goods.batchPrefix() + NUMBER.format(produced))
            .put("siteId", memory.get(goods.key() + " site"))
            .put("producedOn", produced.toString())
            .put("expiresOn", produced.plusDays(goods.shelfLifeDays()).toString())
            .put("sample", true);
    batch.putObject("quantity").put("value", goods.pieces()).put("unit", "H87");
    return batch;
  }

  private static ObjectNode entry(Goods goods, Goods.DiaryLine line, Memory memory) {
    OffsetDateTime at =
        OffsetDateTime.of(day(memory, line.daysAgo()), LocalTime.parse(line.time()), VIET_NAM);
    ObjectNode entry =
        PublicApi.JSON
            .createObjectNode()
            .put("batchId", memory.get(goods.key() + " batch"))
            .put("kind", line.kind())
            .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at))
            .put("siteId", memory.get(goods.key() + " " + place(line)))
            .put("note", line.note())
            .put("notePublic", true);
    entry
        .putObject("quantity")
        .put("value", Integer.parseInt(line.amount().value()))
        .put("unit", line.amount().unit());
    counterparty(goods, line, memory).ifPresent(party -> entry.put("counterparty", party));
    return entry;
  }

  private static String place(Goods.DiaryLine line) {
    return line.kind().equals("RECEIVE") ? "store" : "site";
  }

  private static Optional<String> counterparty(Goods goods, Goods.DiaryLine line, Memory memory) {
    return switch (line.kind()) {
      case "SHIP" -> memory.find(goods.key() + " store code");
      case "RECEIVE" -> memory.find(goods.key() + " site code");
      default -> Optional.of(line.counterparty()).filter(name -> !name.isEmpty());
    };
  }
}
