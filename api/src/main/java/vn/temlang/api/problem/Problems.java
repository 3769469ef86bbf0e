package vn.temlang.api.problem;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.Refusal;

/** Makes problem answers. */
@Singleton
public class Problems {
  private final Sentences sentences;

  Problems(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * The answer to a refusal: 409 for a conflict with what is stored, 404 for the unknown, 503 for
   * what works again later, else 422.
   */
  public MutableHttpResponse<Problem> refused(Refusal refusal) {
    HttpStatus status =
        switch (refusal.reason()) {
          case CONFLICTING_REPEAT,
              PRODUCER_REFERENCE_TAKEN,
              PRODUCT_CODE_TAKEN,
              PRODUCT_NAME_TAKEN,
              GLN_TAKEN,
              UNIT_IN_USE,
              BATCH_NUMBER_TAKEN,
              CERTIFICATE_NUMBER_TAKEN,
              CERTIFICATE_REVOKED,
              ALREADY_ACTIVATED,
              CONSENT_TEXT_REPLACED,
              NOTHING_TO_WITHDRAW,
              CONSENT_MISSING,
              TOO_MANY_PICTURES ->
              HttpStatus.CONFLICT;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case FILES_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
          case UNKNOWN_PRODUCER,
              UNKNOWN_SITE,
              UNKNOWN_PRODUCT,
              UNKNOWN_BATCH,
              UNKNOWN_RUN,
              UNKNOWN_COMMUNE,
              UNKNOWN_CONSENT_TEXT,
              UNKNOWN_REQUEST,
              UNKNOWN_BREACH,
              DIVIDED_COMMUNE,
              COMMUNE_MISSING,
              COORDINATES_SWAPPED,
              LOCATION_OUTSIDE,
              LOCATION_ELSEWHERE,
              UNKNOWN_OCOP_GROUP,
              HOUSEHOLD_STAYS_ONE,
              EXPIRY_BEFORE_PRODUCTION,
              NOT_A_PICTURE,
              PICTURE_IS_HEIC,
              PICTURE_INCOMPLETE,
              PICTURE_TOO_LARGE,
              PRODUCED_IN_THE_FUTURE,
              EXPIRY_BEFORE_ISSUE,
              ISSUED_IN_THE_FUTURE,
              CERTIFICATE_OF_ANOTHER_PRODUCER,
              OWN_CERTIFICATE,
              REVOKED_IN_THE_FUTURE,
              REVOKED_BEFORE_ISSUE,
              SITE_OF_ANOTHER_PRODUCER,
              PRODUCT_OF_ANOTHER_PRODUCER,
              RUN_OF_ANOTHER_PRODUCT,
              ACTIVATION_BEYOND_RUN,
              MORE_STAMPS_THAN_PACKAGES,
              BATCH_RECALLED,
              NO_STAMPS_LEFT ->
              HttpStatus.UNPROCESSABLE_ENTITY;
        };
    return answer(status, refusal.reason().name(), refusal.facts(), null);
  }

  /** Any other problem that has a sentence. */
  public MutableHttpResponse<Problem> answer(
      HttpStatus status, String reason, List<?> facts, @Nullable String field) {
    return HttpResponse.<Problem>status(status)
        .contentType(MediaType.of(Problem.MEDIA_TYPE))
        .body(problem(status, reason, facts, field));
  }

  public Problem problem(HttpStatus status, String reason, List<?> facts, @Nullable String field) {
    return new Problem(
        "urn:temlang:problem:" + reason.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        status.getReason(),
        status.getCode(),
        reason,
        sentences.vietnamese(reason, facts),
        sentences.english(reason, facts),
        field,
        null);
  }
}
