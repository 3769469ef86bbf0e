package vn.temlang.traceability.anchor.evm;

/** When a block is final. */
sealed interface Finality {
  /** With this many blocks from it on, itself included. */
  record Depth(long blocks) implements Finality {
    public Depth {
      if (blocks < 1) {
        throw new IllegalArgumentException(
            "temlang.anchor.evm.confirmations counts the mined block, so it is at least 1, not "
                + blocks);
      }
    }
  }

  /** When the node says so under a block tag. */
  record Tag(String tag) implements Finality {}

  static Finality parse(String text) {
    if (text.equals("finalized") || text.equals("safe")) {
      return new Tag(text);
    }
    if (text.matches("[0-9]{1,6}")) {
      return new Depth(Long.parseLong(text));
    }
    throw new IllegalArgumentException(
        "temlang.anchor.evm.confirmations is a number, finalized or safe, not " + text);
  }
}
