package vn.temlang.traceability.event.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.event.Action;
import vn.temlang.traceability.event.Epc;
import vn.temlang.traceability.event.EpcisEvent;
import vn.temlang.traceability.event.EventHeader;
import vn.temlang.traceability.event.EventId;
import vn.temlang.traceability.event.Items;
import vn.temlang.traceability.event.QuantityElement;
import vn.temlang.traceability.event.Where;
import vn.temlang.traceability.event.Why;

/** An event as the members of its JSON object, in the order of the standard's own examples. */
final class EventTree {
  private final Map<String, Object> tree = new LinkedHashMap<>();

  private EventTree() {}

  /** The members of an event without {@code @context}. */
  static Map<String, Object> of(EpcisEvent event) {
    EventTree writer = new EventTree();
    writer.event(event);
    return writer.tree;
  }

  private void event(EpcisEvent event) {
    tree.put("type", event.getClass().getSimpleName());
    header(event.header());
    switch (event) {
      case EpcisEvent.ObjectEvent it -> {
        objects(it.action(), null, it.items());
        put("ilmd", it.ilmd().members());
      }
      case EpcisEvent.AggregationEvent it -> children(it.action(), it.parentID(), it.children());
      case EpcisEvent.AssociationEvent it -> children(it.action(), it.parentID(), it.children());
      case EpcisEvent.TransactionEvent it -> objects(it.action(), it.parentID(), it.items());
      case EpcisEvent.TransformationEvent it -> {
        transformation(it.transformation());
        put("ilmd", it.ilmd().members());
      }
    }
    where(event.where());
    why(event.why());
    tree.putAll(event.header().foreign().extensions().members());
  }

  private void header(EventHeader header) {
    put("eventID", header.findEventID().map(EventId::uri).orElse(null));
    EventHeader.EventTime time = header.time();
    tree.put("eventTime", time(time.eventTime(), time.eventTimeZoneOffset()));
    tree.put("eventTimeZoneOffset", offset(time.eventTimeZoneOffset()));
    Instant recordTime = time.recordTime();
    put("recordTime", recordTime == null ? null : time(recordTime, ZoneOffset.UTC));
    put("certificationInfo", texts(header.certificationInfo()));
    EventHeader.ErrorDeclaration error = header.errorDeclaration();
    put("errorDeclaration", error == null ? null : errorDeclaration(error));
  }

  private static Map<String, Object> errorDeclaration(EventHeader.ErrorDeclaration error) {
    EventTree part = new EventTree();
    part.tree.put("declarationTime", time(error.declarationTime(), ZoneOffset.UTC));
    part.put("reason", error.reason());
    part.put("correctiveEventIDs", error.correctiveEventIDs().stream().map(EventId::uri).toList());
    part.tree.putAll(error.extensions().members());
    return part.tree;
  }

  private void objects(Action action, @Nullable Epc parentID, Items items) {
    tree.put("action", action.name());
    put("parentID", text(parentID));
    items("epcList", "quantityList", items);
    // the schema wants one of the two lists, and takes an empty one
    if (items.isEmpty()) {
      tree.put("epcList", List.of());
    }
  }

  private void children(Action action, @Nullable Epc parentID, Items children) {
    tree.put("action", action.name());
    put("parentID", text(parentID));
    items("childEPCs", "childQuantityList", children);
  }

  private void transformation(EpcisEvent.Transformation transformation) {
    items("inputEPCList", "inputQuantityList", transformation.inputs());
    items("outputEPCList", "outputQuantityList", transformation.outputs());
    put("transformationID", text(transformation.transformationID()));
  }

  private void items(String epcs, String quantities, Items items) {
    put(epcs, texts(items.epcs()));
    put(quantities, items.quantities().stream().map(EventTree::quantity).toList());
  }

  private static Map<String, Object> quantity(QuantityElement element) {
    EventTree part = new EventTree();
    part.tree.put("epcClass", element.epcClass().uri());
    part.put("quantity", element.quantity());
    part.put("uom", element.uom());
    return part.tree;
  }

  private void where(Where where) {
    put("readPoint", place(where.readPoint()));
    put("bizLocation", place(where.bizLocation()));
  }

  private static @Nullable Object place(@Nullable Epc place) {
    return place == null ? null : Map.of("id", place.uri());
  }

  private void why(Why why) {
    put("bizStep", why.bizStep() == null ? null : why.bizStep().value());
    put("disposition", why.disposition() == null ? null : why.disposition().value());
    Why.PersistentDisposition persistent = why.persistentDisposition();
    EventTree part = new EventTree();
    part.put("set", persistent.set().stream().map(word -> word.value()).toList());
    part.put("unset", persistent.unset().stream().map(word -> word.value()).toList());
    put("persistentDisposition", part.tree);
    put("bizTransactionList", why.bizTransactionList().stream().map(EventTree::paper).toList());
    put(
        "sourceList",
        why.sourceList().stream().map(s -> party(s.type(), "source", s.source())).toList());
    put(
        "destinationList",
        why.destinationList().stream()
            .map(d -> party(d.type(), "destination", d.destination()))
            .toList());
  }

  private static Map<String, Object> paper(Why.BizTransaction paper) {
    EventTree part = new EventTree();
    part.put("type", paper.type());
    part.tree.put("bizTransaction", paper.bizTransaction().uri());
    return part.tree;
  }

  private static Map<String, Object> party(String type, String name, Epc party) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("type", type);
    part.put(name, party.uri());
    return part;
  }

  private void put(String name, @Nullable Object value) {
    boolean nothing =
        switch (value) {
          case null -> true;
          case Collection<?> list -> list.isEmpty();
          case Map<?, ?> map -> map.isEmpty();
          default -> false;
        };
    if (!nothing && value != null) {
      tree.put(name, value);
    }
  }

  static String time(Instant instant, ZoneOffset offset) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(offset));
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
  }

  private static @Nullable String text(@Nullable Epc epc) {
    return epc == null ? null : epc.uri();
  }

  private static List<String> texts(List<Epc> epcs) {
    return epcs.stream().map(Epc::uri).toList();
  }
}
