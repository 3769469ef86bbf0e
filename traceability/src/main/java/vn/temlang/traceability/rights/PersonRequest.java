package vn.temlang.traceability.rights;

import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.ProducerId;

/**
 * What a person asks for.
 *
 * @param id made by the client, so that a repeat has one effect
 * @param purpose of a withdrawal or objection; all where none is named
 * @param withProcessor whether somebody who works for us, such as a marketplace, has to act too
 * @param words the person's own; erasable
 */
public record PersonRequest(
    UUID id,
    ProducerId producer,
    RequestKind kind,
    Optional<Purpose> purpose,
    boolean withProcessor,
    Optional<String> words) {
  private static final int LONGEST = 2000;

  public PersonRequest {
    if (words.map(String::length).orElse(0) > LONGEST) {
      throw new MalformedValue("words", "at most " + LONGEST + " characters");
    }
    if (purpose.isPresent() && kind != RequestKind.WITHDRAW && kind != RequestKind.OBJECT) {
      throw new MalformedValue("purpose", "only a withdrawal or an objection names a purpose");
    }
  }

  /** Not the words: they stay out of logs. */
  @Override
  public String toString() {
    return "PersonRequest " + id;
  }
}
