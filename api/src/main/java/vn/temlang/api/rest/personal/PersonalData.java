package vn.temlang.api.rest.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that is kept about the people behind a producer, as it goes into an export. */
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
    List<String> diaryWords) {
  record Place(
      String name,
      String typedAddress,
      double lat,
      double lon,
      boolean approximate,
      String plusCode,
      Optional<String> vpostcode,
      Optional<String> ndasCode) {}

  record Request(
      UUID id, String kind, Instant receivedAt, LocalDate finishDue, Optional<String> words) {}
}
