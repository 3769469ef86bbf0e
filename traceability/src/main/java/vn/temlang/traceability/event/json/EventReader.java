package vn.temlang.traceability.event.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.event.Action;
import vn.temlang.traceability.event.Epc;
import vn.temlang.traceability.event.EpcisEvent;
import vn.temlang.traceability.event.EventHeader;
import vn.temlang.traceability.event.EventId;
import vn.temlang.traceability.event.Extensions;
import vn.temlang.traceability.event.Items;
import vn.temlang.traceability.event.QuantityElement;
import vn.temlang.traceability.event.Where;
import vn.temlang.traceability.event.Why;

/** Reads one event; every name is that of EPCIS 2.0. */
final class EventReader {
  private final Fields fields;
  private final Map<String, Object> inherited;

  private EventReader(Fields fields, Map<String, Object> inherited) {
    this.fields = fields;
    this.inherited = inherited;
  }

  /**
   * @param inherited the term definitions of the document around the event
   * @throws DocumentFault at the first thing that is wrong
   */
  static EpcisEvent read(JsonNode event, String pointer, Map<String, Object> inherited) {
    Fields fields = new Fields(event, pointer);
    try {
      return new EventReader(fields, inherited).event();
    } catch (IllegalArgumentException e) {
      throw new DocumentFault(pointer, String.valueOf(e.getMessage()));
    }
  }

  private EpcisEvent event() {
    String type = fields.getText("type");
    return switch (type) {
      case "ObjectEvent" -> objectEvent();
      case "AggregationEvent" -> aggregationEvent();
      case "AssociationEvent" -> associationEvent();
      case "TransactionEvent" -> transactionEvent();
      case "TransformationEvent" -> transformationEvent();
      default -> throw new DocumentFault(fields.at("type"), "no event type of EPCIS 2.0: " + type);
    };
  }

  private EpcisEvent objectEvent() {
    Items items = items("epcList", "quantityList");
    if (!fields.has("epcList") && items.quantities().isEmpty()) {
      throw new DocumentFault(fields.pointer(), "epcList or quantityList is missing");
    }
    Action action = action();
    Where where = where();
    Why why = WhyReader.read(fields);
    Extensions ilmd = ilmd();
    return new EpcisEvent.ObjectEvent(header(), action, items, where, why, ilmd);
  }

  private EpcisEvent aggregationEvent() {
    Items children = items("childEPCs", "childQuantityList");
    Epc parentID = fields.value("parentID", Epc::new);
    Action action = action();
    Where where = where();
    Why why = WhyReader.read(fields);
    return new EpcisEvent.AggregationEvent(header(), action, parentID, children, where, why);
  }

  private EpcisEvent associationEvent() {
    Items children = items("childEPCs", "childQuantityList");
    Epc parentID = Fields.judged(fields.getText("parentID"), fields.at("parentID"), Epc::new);
    Action action = action();
    Where where = where();
    Why why = WhyReader.read(fields);
    return new EpcisEvent.AssociationEvent(header(), action, parentID, children, where, why);
  }

  private EpcisEvent transactionEvent() {
    Items items = items("epcList", "quantityList");
    Epc parentID = fields.value("parentID", Epc::new);
    Action action = action();
    if (!fields.has("epcList") && items.quantities().isEmpty() && action != Action.DELETE) {
      throw new DocumentFault(fields.pointer(), "epcList or quantityList is missing");
    }
    Where where = where();
    Why why = WhyReader.read(fields);
    return new EpcisEvent.TransactionEvent(header(), action, parentID, items, where, why);
  }

  private EpcisEvent transformationEvent() {
    EpcisEvent.Transformation transformation =
        new EpcisEvent.Transformation(
            items("inputEPCList", "inputQuantityList"),
            items("outputEPCList", "outputQuantityList"),
            fields.value("transformationID", Epc::new));
    Where where = where();
    Why why = WhyReader.read(fields);
    Extensions ilmd = ilmd();
    return new EpcisEvent.TransformationEvent(header(), transformation, where, why, ilmd);
  }

  /** Comes last: what no other reader asked for is an extension. */
  private EventHeader header() {
    EventId eventID = fields.value("eventID", EventId::new);
    EventHeader.EventTime time = time();
    EventHeader.ErrorDeclaration error = errorDeclaration();
    List<Epc> certificationInfo = certificationInfo();
    Map<String, Object> namespaces =
        Namespaces.with(inherited, fields.find("@context"), fields.at("@context"));
    EventHeader.Foreign foreign = new EventHeader.Foreign(fields.extensions(), namespaces);
    return new EventHeader(eventID, time, certificationInfo, error, foreign);
  }

  private EventHeader.EventTime time() {
    OffsetDateTime recordTime = fields.findTime("recordTime");
    return new EventHeader.EventTime(
        fields.getTime("eventTime").toInstant(), offset(), instant(recordTime));
  }

  private ZoneOffset offset() {
    String text = fields.getText("eventTimeZoneOffset");
    if (!text.matches("[+-](0\\d|1[0-4]):[0-5]\\d")) {
      throw new DocumentFault(fields.at("eventTimeZoneOffset"), "no offset like +07:00");
    }
    return ZoneOffset.of(text);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private EventHeader.@Nullable ErrorDeclaration errorDeclaration() {
    Fields error = fields.findObject("errorDeclaration");
    if (error == null) {
      return null;
    }
    Instant declarationTime = error.getTime("declarationTime").toInstant();
    String reason = error.findText("reason");
    List<EventId> corrective =
        error.list(
            "correctiveEventIDs", (id, at) -> Fields.judged(Fields.text(id, at), at, EventId::new));
    return new EventHeader.ErrorDeclaration(
        declarationTime, reason, corrective, error.extensions());
  }

  private List<Epc> certificationInfo() {
    JsonNode value = fields.find("certificationInfo");
    if (value != null && value.isTextual()) {
      return List.of(epc(value, fields.at("certificationInfo")));
    }
    return fields.list("certificationInfo", EventReader::epc);
  }

  private Items items(String epcs, String quantities) {
    return new Items(
        fields.list(epcs, EventReader::epc), fields.objects(quantities, EventReader::quantity));
  }

  private static Epc epc(JsonNode value, String where) {
    return Fields.judged(Fields.text(value, where), where, Epc::new);
  }

  private static QuantityElement quantity(Fields element) {
    Epc epcClass = Fields.judged(element.getText("epcClass"), element.at("epcClass"), Epc::new);
    var quantity = element.findNumber("quantity");
    String uom = element.findText("uom");
    element.end();
    try {
      return new QuantityElement(epcClass, quantity, uom);
    } catch (IllegalArgumentException e) {
      throw new DocumentFault(element.pointer(), String.valueOf(e.getMessage()));
    }
  }

  private Action action() {
    return Fields.judged(fields.getText("action"), fields.at("action"), Action::valueOf);
  }

  private Where where() {
    return new Where(place("readPoint"), place("bizLocation"));
  }

  private @Nullable Epc place(String name) {
    Fields place = fields.findObject(name);
    if (place == null) {
      return null;
    }
    Epc id = Fields.judged(place.getText("id"), place.at("id"), Epc::new);
    place.end();
    return id;
  }

  private Extensions ilmd() {
    Fields ilmd = fields.findObject("ilmd");
    return ilmd == null ? Extensions.NONE : ilmd.extensions();
  }
}
