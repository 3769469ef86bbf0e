package vn.temlang.traceability.event;

import java.util.List;

/** EPCIS 2.0 documents as JSON-LD text (media type {@code application/ld+json}). */
public interface EpcisDocuments {
  /** Writes a document that satisfies GS1's JSON schema of EPCIS 2.0. */
  String write(EpcisDocument document);

  /**
   * Reads a document. One that is not EPCIS 2.0, or has a member that {@link EpcisEvent} does not
   * carry, is faulty as a whole: nothing is dropped in silence.
   */
  Parsed parse(String json);

  /** What became of a text: a document, or all that is wrong with it. */
  sealed interface Parsed {
    record Read(EpcisDocument document) implements Parsed {}

    record Faulty(List<Fault> faults) implements Parsed {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole text
   */
  record Fault(String pointer, String reason) {}
}
