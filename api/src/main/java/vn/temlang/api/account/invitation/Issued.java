package vn.temlang.api.account.invitation;

/** What came of a wish for a one-time code. */
public sealed interface Issued {
  /**
   * The code, this once.
   *
   * @param code 26 capitals and digits
   */
  record Made(Invitation invitation, String code) implements Issued {
    /** Without the code. */
    @Override
    public String toString() {
      return "Made[" + invitation.id() + "]";
    }
  }

  /** It was made before; its code was told then. */
  record MadeBefore() implements Issued {}

  /** The reason is public. */
  record Refused(Enum<?> reason) implements Issued {}
}
