package vn.temlang.api.account.people;

import java.time.Instant;
import java.util.List;
import vn.temlang.traceability.party.ProducerId;

/** By which a household comes in; secrets are not among what is told. */
public interface WaysIn {
  /** What kind of thing it is. */
  enum Kind {
    LOGIN_NAME,
    PASSKEY,
    /** An account elsewhere: the issuer and who it is there. */
    IDENTITY,
    /** A browser that is signed in, by its device. */
    SESSION
  }

  /** One way. */
  record Way(Kind kind, String name, Instant since) {}

  /** Those of the accounts that are the household's alone, oldest first; none of others. */
  List<Way> of(ProducerId household);
}
