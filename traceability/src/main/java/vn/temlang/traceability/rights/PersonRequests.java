package vn.temlang.traceability.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.party.ProducerId;

/** Keeps requests and what is left of a person elsewhere. */
public interface PersonRequests {
  /** Stores it unless its id is taken; answers whether it was stored now. */
  boolean add(OpenedRequest request);

  Optional<OpenedRequest> find(UUID id);

  /** What is due first comes first; then what is over, the latest first; at most {@code limit}. */
  List<OpenedRequest> queue(int limit);

  List<OpenedRequest> of(ProducerId producer);

  /** Marks it answered, unless that was done. */
  void answer(UUID id, Instant at);

  /** Ends it, unless that was done. */
  void end(UUID id, OpenedRequest.Progress end);

  /** The words of people in the diary of the producer. */
  List<String> diaryWords(ProducerId producer);

  /** Deletes the words of people in diary and requests; answers how many. */
  int eraseWords(ProducerId producer);

  /** Moves every place of the producer to the middle of its commune and takes its words away. */
  int blurPlaces(ProducerId producer);

  /** Notes that something was erased just now, and when it was erased first and last. */
  void markErased(ProducerId producer, Instant at);

  Optional<Instant> erasedAt(ProducerId producer);
}
