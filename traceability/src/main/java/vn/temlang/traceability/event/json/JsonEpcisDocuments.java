package vn.temlang.traceability.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.event.EpcisDocument;
import vn.temlang.traceability.event.EpcisDocument.Envelope;
import vn.temlang.traceability.event.EpcisDocuments;
import vn.temlang.traceability.event.EpcisEvent;

/** EPCIS documents of schema version 2.0. */
@Singleton
final class JsonEpcisDocuments implements EpcisDocuments {
  private static final String VERSION = "2.0";

  @Override
  public String write(EpcisDocument document) {
    Optional<Map<String, Object>> shared = sharedNamespaces(document.eventList());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("@context", Namespaces.context(shared.orElse(Map.of())));
    put(tree, "id", document.id());
    tree.put("type", "EPCISDocument");
    tree.put("schemaVersion", VERSION);
    tree.put("creationDate", EventTree.time(document.creationDate(), ZoneOffset.UTC));
    put(tree, "sender", document.envelope().sender());
    put(tree, "receiver", document.envelope().receiver());
    put(tree, "instanceIdentifier", document.envelope().instanceIdentifier());
    List<Object> events = new ArrayList<>();
    document.eventList().forEach(event -> events.add(event(event, shared.isPresent())));
    tree.put("epcisBody", Map.of("eventList", events));
    return JsonText.write(tree);
  }

  // two events may give one prefix two meanings: then each keeps its own context
  private static Optional<Map<String, Object>> sharedNamespaces(List<EpcisEvent> events) {
    Map<String, Object> shared = new LinkedHashMap<>();
    for (EpcisEvent event : events) {
      for (var term : event.header().foreign().namespaces().entrySet()) {
        Object earlier = shared.putIfAbsent(term.getKey(), term.getValue());
        if (earlier != null && !earlier.equals(term.getValue())) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(shared);
  }

  private static Map<String, Object> event(EpcisEvent event, boolean contextIsShared) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Object> own = event.header().foreign().namespaces();
    if (!contextIsShared && !own.isEmpty()) {
      tree.put("@context", Namespaces.context(own));
    }
    tree.putAll(EventTree.of(event));
    return tree;
  }

  private static void put(Map<String, Object> tree, String name, @Nullable String value) {
    if (value != null) {
      tree.put(name, value);
    }
  }

  @Override
  public Parsed parse(String json) {
    List<Fault> faults = new ArrayList<>();
    try {
      EpcisDocument document = document(JsonText.read(json), faults);
      return faults.isEmpty() ? new Parsed.Read(document) : new Parsed.Faulty(faults);
    } catch (DocumentFault e) {
      faults.add(e.fault());
    } catch (IllegalArgumentException e) {
      faults.add(new Fault("", String.valueOf(e.getMessage())));
    }
    return new Parsed.Faulty(faults);
  }

  private static EpcisDocument document(JsonNode root, List<Fault> faults) {
    Fields fields = new Fields(root, "");
    requireText(fields, "type", "EPCISDocument");
    requireText(fields, "schemaVersion", VERSION);
    JsonNode context = fields.find("@context");
    if (context == null) {
      throw new DocumentFault("/@context", "is missing");
    }
    Map<String, Object> namespaces = Namespaces.with(Map.of(), context, "/@context");
    String id = fields.findText("id");
    Instant creationDate = fields.getTime("creationDate").toInstant();
    Envelope envelope =
        new Envelope(
            fields.findText("sender"),
            fields.findText("receiver"),
            fields.findText("instanceIdentifier"));
    List<EpcisEvent> events = events(fields.getObject("epcisBody"), namespaces, faults);
    fields.end();
    return new EpcisDocument(id, creationDate, envelope, events);
  }

  private static List<EpcisEvent> events(
      Fields body, Map<String, Object> namespaces, List<Fault> faults) {
    if (!body.has("eventList")) {
      throw new DocumentFault(body.at("eventList"), "is missing");
    }
    List<EpcisEvent> events = new ArrayList<>();
    body.list(
        "eventList",
        (event, pointer) -> {
          try {
            return events.add(EventReader.read(event, pointer, namespaces));
          } catch (DocumentFault e) {
            return faults.add(e.fault());
          }
        });
    body.end();
    return events;
  }

  private static void requireText(Fields fields, String name, String expected) {
    if (!fields.getText(name).equals(expected)) {
      throw new DocumentFault(fields.at(name), expected + " is expected");
    }
  }
}
