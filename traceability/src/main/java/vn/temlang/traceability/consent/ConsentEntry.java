package vn.temlang.traceability.consent;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Commitment;
import vn.temlang.traceability.log.Hash;

/**
 * A consent as it stands in the ledger: numbered from 1 for each producer and chained, so that a
 * row that was changed or taken out by whoever owns the database is noticed.
 *
 * @param controller who answers for the data, as named at that time
 * @param commitment to the detail, which may have been erased since
 * @param previous hash of the producer's entry before, zeros at the first
 */
public record ConsentEntry(
    Consent consent,
    int number,
    Hash text,
    String controller,
    Instant at,
    Commitment commitment,
    Hash previous) {
  public static final Hash START = Hash.of(new byte[Hash.BYTES]);

  /** SHA-256 of the entry's canonical JSON (RFC 8785), which holds the hash of the one before. */
  public Hash hash() {
    return Hash.ofMessage(content().bytes());
  }

  /** What is hashed. */
  public CanonicalJson content() {
    Map<String, Object> members = new HashMap<>();
    members.put("act", consent.act().name());
    members.put("at", at.toString());
    members.put("commitment", commitment.value().hex());
    members.put("controller", controller);
    members.put("id", consent.id().toString());
    members.put("number", number);
    members.put("previous", previous.hex());
    members.put("producer", consent.producer().value().toString());
    members.put("purpose", consent.purpose().name());
    members.put("recordedBy", consent.how().recordedBy());
    members.put("screen", consent.how().screen());
    members.put("text", text.hex());
    members.put("version", consent.version());
    members.put("way", consent.how().way().name());
    return CanonicalJson.of(members);
  }
}
