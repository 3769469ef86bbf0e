package vn.temlang.traceability.event.json;

import vn.temlang.traceability.event.BizStep;
import vn.temlang.traceability.event.Disposition;
import vn.temlang.traceability.event.Epc;
import vn.temlang.traceability.event.Why;

/** Reads step, state, papers and parties of an event. */
final class WhyReader {
  private WhyReader() {}

  static Why read(Fields fields) {
    return new Why(
        fields.value("bizStep", BizStep::new),
        fields.value("disposition", Disposition::new),
        persistentDisposition(fields),
        fields.objects("bizTransactionList", WhyReader::bizTransaction),
        fields.objects("sourceList", WhyReader::source),
        fields.objects("destinationList", WhyReader::destination));
  }

  private static Why.PersistentDisposition persistentDisposition(Fields fields) {
    Fields value = fields.findObject("persistentDisposition");
    if (value == null) {
      return Why.PersistentDisposition.NONE;
    }
    var disposition =
        new Why.PersistentDisposition(
            value.texts("set").stream().map(Disposition::new).toList(),
            value.texts("unset").stream().map(Disposition::new).toList());
    value.end();
    return disposition;
  }

  private static Why.BizTransaction bizTransaction(Fields paper) {
    String type = paper.findText("type");
    Epc id = new Epc(paper.getText("bizTransaction"));
    paper.end();
    return new Why.BizTransaction(type, id);
  }

  private static Why.Source source(Fields source) {
    Why.Source value = new Why.Source(source.getText("type"), new Epc(source.getText("source")));
    source.end();
    return value;
  }

  private static Why.Destination destination(Fields destination) {
    Why.Destination value =
        new Why.Destination(
            destination.getText("type"), new Epc(destination.getText("destination")));
    destination.end();
    return value;
  }
}
