package vn.temlang.storefrontsync.channel.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** {@code partner-api.yml} as it stands, and its judgement of what was sent and answered. */
final class PartnerContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final JsonNode root;

  PartnerContract() {
    try (InputStream yaml = PartnerContract.class.getResourceAsStream("/partner-api.yml")) {
      root = JSON.valueToTree(new Yaml().load(Objects.requireNonNull(yaml)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documented statuses of each operation, named {@code GET /path/{id}}. */
  Map<String, Set<String>> operations() {
    Map<String, Set<String>> all = new TreeMap<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (method.getValue().has("responses")) {
                            Set<String> statuses = new TreeSet<>();
                            method
                                .getValue()
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(statuses::add);
                            all.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                statuses);
                          }
                        }));
    return all;
  }

  /** The operation that a call is; the call itself where the contract knows none. */
  String operation(String method, String path) {
    for (String operation : operations().keySet()) {
      if ((method + " " + path).matches(operation.replaceAll("\\{\\w+}", "[^/]+"))) {
        return operation;
      }
    }
    return method + " " + path;
  }

  private JsonNode at(String operation) {
    String[] parts = operation.split(" ", 2);
    return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /** What is wrong with the parameters of a query. */
  List<String> faultsOfQuery(String operation, Map<String, String> query) {
    List<String> faults = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (JsonNode parameter : at(operation).path("parameters")) {
      String name = parameter.path("name").asText();
      known.add(name);
      if (!query.containsKey(name)) {
        if (parameter.path("required").asBoolean()) {
          faults.add(operation + " without " + name);
        }
        continue;
      }
      boolean number = parameter.at("/schema/type").asText().equals("integer");
      JsonNode value =
          number
              ? JSON.getNodeFactory().numberNode(Long.parseLong(query.get(name)))
              : JSON.getNodeFactory().textNode(query.get(name));
      faults.addAll(faults(parameter.path("schema"), value.toString()));
    }
    query.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> faults.add(operation + " knows no " + name));
    return faults;
  }

  /** What is wrong with a body that was sent; none may be sent where none is agreed. */
  List<String> faultsOfRequest(String operation, String body) {
    return faultsOfBody(operation + " sent", at(operation).path("requestBody"), body);
  }

  List<String> faultsOfAnswer(String operation, int status, String body) {
    JsonNode answer = at(operation).path("responses").path(Integer.toString(status));
    return answer.isMissingNode()
        ? List.of(operation + " does not answer " + status)
        : faultsOfBody(operation + " " + status, resolved(answer), body);
  }

  List<String> faultsOfHint(String body) {
    return faultsOfBody("hint", root.at("/webhooks/hint/post/requestBody"), body);
  }

  private List<String> faultsOfBody(String what, JsonNode agreed, String body) {
    JsonNode schema = agreed.path("content").path("application/json").path("schema");
    if (schema.isMissingNode()) {
      return body.isEmpty() ? List.of() : List.of(what + " has a body");
    }
    return faults(schema, body).stream().map(fault -> what + ": " + fault).toList();
  }

  private List<String> faults(JsonNode schema, String json) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            strict(schema), SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(json.isEmpty() ? "null" : json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** The schema in one piece, with nothing allowed that it does not name. */
  private ObjectNode strict(JsonNode schema) {
    JsonNode source = resolved(schema);
    ObjectNode strict = source.deepCopy();
    for (JsonNode part : source.path("allOf")) {
      ObjectNode whole = strict(part);
      strict.withObject("properties").setAll((ObjectNode) whole.path("properties"));
      whole.path("required").forEach(strict.withArray("required")::add);
    }
    strict.remove("allOf");
    source
        .path("properties")
        .properties()
        .forEach(
            property ->
                strict
                    .withObject("properties")
                    .set(property.getKey(), strict(property.getValue())));
    if (strict.has("properties")) {
      strict.put("additionalProperties", false);
    }
    if (source.has("items")) {
      strict.set("items", strict(source.path("items")));
    }
    return strict;
  }
}
