package vn.temlang.traceability.consent;

import java.util.List;
import java.util.Optional;

/** Keeps every version of every text. */
public interface ConsentTexts {
  /** The newest version of each purpose, asked or not, in the order of the purposes. */
  List<ConsentText> current();

  Optional<ConsentText> find(Purpose purpose, int version);
}
