package vn.temlang.traceability.consent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.log.CanonicalJson;

/**
 * The personal part of a consent: it is kept apart from the ledger and can be erased.
 *
 * @param person who agreed
 * @param witness who stood by when it was spoken
 * @param paper where the signed paper or its photo is kept
 */
public record ConsentDetail(Optional<Name> person, Optional<Name> witness, Optional<Name> paper) {
  public static final ConsentDetail NONE =
      new ConsentDetail(Optional.empty(), Optional.empty(), Optional.empty());

  /** Refuses a spoken consent without a witness and one on paper without the paper. */
  void suits(Consent.Way way) {
    if (way == Consent.Way.SPOKEN_WITH_WITNESS && witness.isEmpty()) {
      throw new MalformedValue("witness", "a spoken consent names who stood by");
    }
    if (way == Consent.Way.PAPER_PHOTO && paper.isEmpty()) {
      throw new MalformedValue("paper", "a consent on paper says where the paper is");
    }
  }

  /** What is committed: the values that there are and the id of the consent. */
  CanonicalJson record(UUID consent) {
    Map<String, Object> members = new HashMap<>();
    members.put("consent", consent.toString());
    person.ifPresent(name -> members.put("person", name.value()));
    witness.ifPresent(name -> members.put("witness", name.value()));
    paper.ifPresent(name -> members.put("paper", name.value()));
    return CanonicalJson.of(members);
  }

  /** Not the values: they stay out of logs. */
  @Override
  public String toString() {
    return "ConsentDetail";
  }
}
