package vn.temlang.api.page.view;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done just now, told on the page that comes after it. It travels in the address ({@code
 * ?done=ROLE_TAKEN&undo=ID}), so that a reload does nothing again.
 *
 * @param undo address of a form that takes it back, where that can be done honestly
 */
public record Done(Deed deed, Optional<String> undo) {
  /** What can have been done, with the key of its sentence. */
  public enum Deed {
    PASSWORD_CHANGED("done.password-changed"),
    SESSIONS_ENDED("done.sessions-ended"),
    ROLE_GIVEN("done.role-given"),
    ROLE_TAKEN("done.role-taken"),
    ACCOUNT_CLOSED("done.account-closed"),
    FACTOR_RESET("done.factor-reset"),
    INVITATION_WITHDRAWN("done.invitation-withdrawn"),
    KEY_REVOKED("done.key-revoked"),
    CONSENT_RECORDED("done.consent-recorded"),
    REQUEST_RECEIVED("done.request-received"),
    REQUEST_ANSWERED("done.request-answered"),
    REQUEST_FINISHED("done.request-finished"),
    REQUEST_REFUSED("done.request-refused"),
    BREACH_ENTERED("done.breach-entered"),
    BREACH_REPORTED("done.breach-reported"),
    MESSAGES_READ("done.messages-read"),
    PRODUCER_ENTERED("done.producer-entered"),
    SITE_ENTERED("done.site-entered"),
    PRODUCT_ENTERED("done.product-entered"),
    CHANGE_STORED("done.change-stored"),
    CERTIFICATE_ENTERED("done.certificate-entered"),
    CERTIFICATE_CORRECTED("done.certificate-corrected"),
    CERTIFICATE_CHECKED("done.certificate-checked"),
    CERTIFICATE_REVOKED("done.certificate-revoked"),
    PICTURE_ADDED("done.picture-added"),
    PICTURE_THERE("done.picture-there"),
    PICTURE_FIRST("done.picture-first"),
    PICTURE_DESCRIBED("done.picture-described"),
    PICTURE_REMOVED("done.picture-removed");

    private final String sentence;

    Deed(String sentence) {
      this.sentence = sentence;
    }

    /** Key of the sentence. */
    public String sentence() {
      return sentence;
    }
  }

  /** The parameters of an address that tell this deed. */
  public static String query(Deed deed) {
    return "?done=" + deed.name();
  }

  /** As {@link #query(Deed)}, with the thing that can be given back. */
  public static String query(Deed deed, UUID undo) {
    return query(deed) + "&undo=" + undo;
  }

  /** What an address tells; nothing where it tells nothing that we know. */
  public static Optional<Done> of(String done, String undo) {
    return Arrays.stream(Deed.values())
        .filter(deed -> deed.name().equals(done))
        .findFirst()
        .map(deed -> new Done(deed, path(deed, undo)));
  }

  private static Optional<String> path(Deed deed, String undo) {
    try {
      return deed == Deed.ROLE_TAKEN && !undo.isEmpty()
          ? Optional.of("/portal/accounts/grants/" + UUID.fromString(undo) + "/restore")
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
