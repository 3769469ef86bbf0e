package vn.temlang.api.rest.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.account.people.WaysIn;

/**
 * All that is kept about the people behind a producer, as it goes into an export. What they did is
 * in the audit, which has a page and exports of its own.
 *
 * @param portrait name of the file in the export
 * @param waysIn of the household's accounts
 * @param waitingMessages that have not left yet
 */
record PersonalData(
    Instant exportedAt,
    String controller,
    UUID producerId,
    String producer,
    Optional<String> reference,
    Optional<String> enteredOnBehalfBy,
    Optional<ContactController.ContactView> contact,
    List<Place> places,
    List<ConsentProof> consents,
    List<Request> requests,
    List<String> diaryWords,
    List<Goods> products,
    Optional<String> portrait,
    List<WaysIn.Way> waysIn,
    List<String> waitingMessages) {
  /** What a household says of its goods. */
  record Goods(String name, Optional<String> brand, Optional<String> story) {}

  record Place(
      String name,
      String typedAddress,
      Optional<String> hamlet,
      double lat,
      double lon,
      boolean approximate,
      String plusCode,
      Optional<String> vpostcode,
      Optional<String> ndasCode,
      Optional<String> gln,
      List<String> officeCodes) {}

  record Request(
      UUID id, String kind, Instant receivedAt, LocalDate finishDue, Optional<String> words) {}
}
