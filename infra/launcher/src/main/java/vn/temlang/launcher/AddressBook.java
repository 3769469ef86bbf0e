package vn.temlang.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.WholeFile;
import vn.temlang.launcher.story.StoryAddresses;

/**
 * The addresses to open, printed for people and written to {@code addresses.json} for scripts. Each
 * value is an address as text, {@code listings} a list of them; {@code loginUser} and {@code
 * loginPasswordFile} go with {@code login}.
 */
record AddressBook(ObjectNode values) {
  private static final JsonMapper JSON = new JsonMapper();

  static AddressBook of(Running running, DataFolder data) {
    ObjectNode values = JSON.createObjectNode();
    values.put("portal", running.server().resolve("/portal").toString());
    values.put("login", running.server().resolve("/login").toString());
    values.put("loginUser", "operator");
    values.put("loginPasswordFile", data.root().resolve("operator-password").toString());
    values.put("openapi", running.server().resolve("/openapi/temlang.yml").toString());
    values.put("metrics", running.server().resolve("/prometheus").toString());
    running.chain().ifPresent(url -> values.put("chain", url.toString()));
    return new AddressBook(values);
  }

  /** With what the demo made. */
  AddressBook with(StoryAddresses story) {
    ObjectNode all = JSON.createObjectNode();
    all.put("scan", story.scan().toString());
    all.put("labels", story.labels().toString());
    all.put("proof", story.proof().toString());
    ArrayNode listings = all.putArray("listings");
    story.listings().forEach(url -> listings.add(url.toString()));
    all.setAll(values);
    return new AddressBook(all);
  }

  /** What was written last; empty before the first time. */
  static AddressBook read(DataFolder data) {
    try {
      JsonNode node = JSON.readTree(data.addresses().toFile());
      return new AddressBook(node.isObject() ? (ObjectNode) node : JSON.createObjectNode());
    } catch (IOException e) {
      return new AddressBook(JSON.createObjectNode());
    }
  }

  void write(DataFolder data) {
    WholeFile.write(data.addresses(), values.toPrettyString() + "\n");
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    values
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().isArray()) {
                entry.getValue().forEach(item -> lines.add(line(entry.getKey(), item)));
              } else {
                lines.add(line(entry.getKey(), entry.getValue()));
              }
            });
    return lines;
  }

  private static String line(String name, JsonNode value) {
    return "  %-18s %s".formatted(name, value.asText());
  }
}
