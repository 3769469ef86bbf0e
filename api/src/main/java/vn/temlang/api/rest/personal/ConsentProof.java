package vn.temlang.api.rest.personal;

import java.util.Map;
import java.util.Optional;
import vn.temlang.traceability.consent.ConsentEntry;
import vn.temlang.traceability.consent.ConsentText;
import vn.temlang.traceability.consent.KeptDetail;

/**
 * A consent that anybody can check: {@code hash} is SHA-256 of the canonical JSON (RFC 8785) of
 * {@code entry}, {@code entry.text} SHA-256 of the four texts joined by line feeds, {@code
 * entry.commitment} HMAC-SHA-256 of the canonical JSON of {@code detail} under {@code salt}.
 *
 * @param detail who agreed, who stood by, which paper; absent once erased
 * @param salt hexadecimal; erased with the detail
 */
public record ConsentProof(
    Map<String, Object> entry,
    String hash,
    Text text,
    Optional<Map<String, Object>> detail,
    Optional<String> salt) {

  /** The words that were shown. */
  public record Text(String titleVi, String bodyVi, String titleEn, String bodyEn) {}

  static ConsentProof of(ConsentEntry entry, ConsentText text, Optional<KeptDetail> detail) {
    return new ConsentProof(
        entry.content().members(),
        entry.hash().hex(),
        new Text(
            text.vietnamese().title(),
            text.vietnamese().body(),
            text.english().title(),
            text.english().body()),
        detail.map(kept -> kept.record().members()),
        detail.map(kept -> kept.salt().value().hex()));
  }
}
