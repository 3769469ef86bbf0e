package vn.temlang.traceability.diary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.event.Action;
import vn.temlang.traceability.event.BizStep;
import vn.temlang.traceability.event.Disposition;
import vn.temlang.traceability.event.Epc;
import vn.temlang.traceability.event.EpcisEvent;
import vn.temlang.traceability.event.EventHeader;
import vn.temlang.traceability.event.EventId;
import vn.temlang.traceability.event.Extensions;
import vn.temlang.traceability.event.Items;
import vn.temlang.traceability.event.QuantityElement;
import vn.temlang.traceability.event.Where;
import vn.temlang.traceability.event.Why;

/** The one EPCIS event that an entry becomes; decision 0201 has the table. */
final class EventOfEntry {
  private final DiaryEntry entry;
  private final DiaryBatch batch;
  private final Epc place;
  private final Map<UUID, DiaryBatch> known;

  /**
   * @param known the batches that the inputs name, by id
   */
  EventOfEntry(DiaryEntry entry, DiaryBatch batch, Epc place, Map<UUID, DiaryBatch> known) {
    this.entry = entry;
    this.batch = batch;
    this.place = place;
    this.known = known;
  }

  EpcisEvent event() {
    return switch (entry.kind()) {
      case HARVEST -> commissioning(BizStep.COMMISSIONING, harvestDates());
      case PURCHASE -> observed(purchase(), Where.at(place));
      case PROCESS ->
          entry.details().inputs().isEmpty()
              ? commissioning(BizStep.CREATING_CLASS_INSTANCE, Map.of())
              : transformation();
      case PACK -> observed(Why.of(BizStep.PACKING, Disposition.IN_PROGRESS), Where.at(place));
      case SHIP -> observed(shipping(), Where.leaving(place));
      case RECEIVE -> observed(receiving(), Where.at(place));
      case SELL -> observed(selling(), Where.leaving(place));
    };
  }

  /**
   * What the event counts: the batch, or of a purchase the bought lot, which has no identifier but
   * the entry's own.
   */
  Epc productCode() {
    return entry.kind() == DiaryKind.PURCHASE
        ? new Epc(EventId.of(entry.id()).uri())
        : batch.identity().epcClass();
  }

  private EpcisEvent commissioning(BizStep step, Map<String, Object> dates) {
    return new EpcisEvent.ObjectEvent(
        header(),
        Action.ADD,
        Items.of(counted()),
        Where.at(place),
        Why.of(step, Disposition.ACTIVE),
        ilmd(dates));
  }

  private EpcisEvent transformation() {
    List<QuantityElement> inputs = entry.details().inputs().stream().map(this::input).toList();
    return new EpcisEvent.TransformationEvent(
        header(),
        new EpcisEvent.Transformation(new Items(List.of(), inputs), Items.of(counted()), null),
        Where.at(place),
        Why.of(BizStep.COMMISSIONING, Disposition.ACTIVE),
        ilmd(Map.of()));
  }

  private EpcisEvent observed(Why why, Where where) {
    return new EpcisEvent.ObjectEvent(
        header(), Action.OBSERVE, Items.of(counted()), where, why, Extensions.NONE);
  }

  private Why purchase() {
    Epc order = new Epc(EventId.of(batch.id()).uri());
    return receiving().with(new Why.BizTransaction("prodorder", order));
  }

  private Why receiving() {
    Why why = Why.of(BizStep.RECEIVING, Disposition.IN_PROGRESS);
    Epc party = party();
    return party == null ? why : why.from(new Why.Source("possessing_party", party));
  }

  private Why shipping() {
    Why why = Why.of(BizStep.SHIPPING, Disposition.IN_TRANSIT);
    Epc party = party();
    return party == null ? why : why.to(new Why.Destination("possessing_party", party));
  }

  private Why selling() {
    Why why = Why.of(BizStep.RETAIL_SELLING, Disposition.RETAIL_SOLD);
    Epc party = party();
    return party == null ? why : why.to(new Why.Destination("owning_party", party));
  }

  private @Nullable Epc party() {
    return entry.details().party();
  }

  private EventHeader header() {
    return EventHeader.of(entry.id(), entry.at());
  }

  private QuantityElement counted() {
    return element(productCode(), entry.details().quantity());
  }

  private QuantityElement input(DiaryEntry.Input input) {
    DiaryBatch source = known.get(input.batchId());
    if (source == null) {
      throw new IllegalStateException("inputs are looked up before an event is made");
    }
    return element(source.identity().epcClass(), input.quantity());
  }

  // a count of pieces has no unit in EPCIS (section 7.3.3.3.1)
  private static QuantityElement element(Epc epcClass, @Nullable Amount amount) {
    if (amount == null) {
      return new QuantityElement(epcClass, null, null);
    }
    String unit = amount.unit().equals("H87") ? null : amount.unit();
    return new QuantityElement(epcClass, amount.value(), unit);
  }

  private Map<String, Object> harvestDates() {
    String day = entry.at().toLocalDate().toString();
    return Map.of("cbvmda:harvestStartDate", day, "cbvmda:harvestEndDate", day);
  }

  private Extensions ilmd(Map<String, Object> dates) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("cbvmda:lotNumber", batch.identity().lotNumber());
    members.putAll(new TreeMap<>(dates));
    LocalDate expiresOn = batch.expiresOn();
    if (expiresOn != null) {
      members.put("cbvmda:itemExpirationDate", expiresOn.toString());
    }
    return new Extensions(members);
  }
}
