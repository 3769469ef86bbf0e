package vn.temlang.traceability.contact;

import java.util.Optional;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.ProducerId;

/** The person to speak to, as far as that person agreed to have it kept. */
public record Contact(
    ProducerId producer, Name name, PhoneNumber phone, Optional<IdNumber> idNumber) {
  /** Not the values: they stay out of logs. */
  @Override
  public String toString() {
    return "Contact";
  }
}
