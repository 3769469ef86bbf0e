package vn.temlang.traceability.anchor;

/** The endpoint gave no usable answer; to be tried again later. */
public final class ChainUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChainUnreachable(String message) {
    super(message);
  }

  public ChainUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
