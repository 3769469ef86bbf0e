package vn.temlang.traceability.log;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A record as it was committed, with its salt: whoever holds both can check the commitment. */
public record Disclosure(
    UUID id, LeafKind kind, UUID subject, Instant recordedAt, Salt salt, CanonicalJson record) {

  static Disclosure of(
      UUID id, LeafKind kind, UUID subject, Instant recordedAt, Salt salt, CanonicalJson content) {
    if (!content.members().keySet().containsAll(kind.required())) {
      throw new IllegalArgumentException("a record of kind " + kind + " needs " + kind.required());
    }
    CanonicalJson record =
        CanonicalJson.of(
            Map.of(
                "kind",
                kind.name(),
                "subject",
                subject.toString(),
                "recordedAt",
                recordedAt.toString(),
                "content",
                content.members()));
    return new Disclosure(id, kind, subject, recordedAt, salt, record);
  }

  public Commitment commitment() {
    return Commitment.of(salt, record);
  }
}
