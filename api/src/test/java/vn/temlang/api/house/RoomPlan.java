package vn.temlang.api.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The features of a room.
 *
 * @param before for each feature those that it stands on directly; what they stand on comes with
 *     them
 * @param libraries the calculating libraries that a feature is about
 */
record RoomPlan(String room, Map<String, Set<String>> before, Map<String, List<String>> libraries) {
  static final RoomPlan LABELS =
      new RoomPlan(
          "qrlabels",
          Map.of(
              "gs1", Set.of(),
              "stampcode", Set.of(),
              "symbol", Set.of(),
              "sheet", Set.of("symbol")),
          Map.of(
              "symbol", List.of("com.google.zxing.."),
              "sheet", List.of("org.apache.fontbox..", "org.apache.pdfbox.io..")));
  static final RoomPlan TRACEABILITY =
      new RoomPlan(
          "traceability",
          Map.ofEntries(
              Map.entry("jdbc", Set.of()),
              Map.entry("log", Set.of()),
              Map.entry("anchor", Set.of("log")),
              Map.entry("proof", Set.of("anchor")),
              Map.entry("party", Set.of()),
              Map.entry("place", Set.of("party")),
              Map.entry("consent", Set.of("party", "log")),
              Map.entry("seal", Set.of()),
              Map.entry("contact", Set.of("consent", "place", "seal")),
              Map.entry("breach", Set.of()),
              Map.entry("storage", Set.of()),
              Map.entry("product", Set.of("party", "place")),
              Map.entry("picture", Set.of("product", "storage")),
              Map.entry("portrait", Set.of("picture", "consent")),
              Map.entry("certificate", Set.of("product", "log")),
              Map.entry("batch", Set.of("product", "log")),
              Map.entry("event", Set.of("batch")),
              Map.entry("diary", Set.of("event")),
              Map.entry("rights", Set.of("contact", "portrait", "diary")),
              Map.entry("stamp", Set.of("batch")),
              Map.entry("scan", Set.of("stamp")),
              Map.entry("passport", Set.of("certificate", "contact", "portrait", "diary", "scan"))),
          Map.of(
              "jdbc", List.of("java.sql.."),
              "log", List.of("org.bouncycastle.."),
              "seal", List.of("com.google.crypto.tink.."),
              "place", List.of("com.google.openlocationcode..")));
  static final RoomPlan STOREFRONT =
      new RoomPlan(
          "storefrontsync",
          Map.of(
              "jdbc", Set.of(),
              "work", Set.of(),
              "channel", Set.of("work"),
              "stock", Set.of(),
              "listing", Set.of("channel", "stock"),
              "order", Set.of("listing")),
          Map.of("jdbc", List.of("java.sql..")));

  Set<String> allBefore(String feature) {
    Set<String> all = new TreeSet<>();
    before.getOrDefault(feature, Set.of()).forEach(name -> addWithItsOwn(name, all));
    return all;
  }

  private void addWithItsOwn(String feature, Set<String> all) {
    if (all.add(feature)) {
      before.getOrDefault(feature, Set.of()).forEach(name -> addWithItsOwn(name, all));
    }
  }

  List<String> librariesOf(String feature) {
    return libraries.getOrDefault(feature, List.of());
  }
}
