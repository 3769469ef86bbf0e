package vn.temlang.traceability.log;

/**
 * The stored log contradicts what was signed; a person has to look before anything is signed again.
 */
public final class LogDamaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogDamaged(String message) {
    super(message);
  }
}
