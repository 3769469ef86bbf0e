package vn.temlang.traceability.anchor;

/**
 * Which chain and which contract hold the roots.
 *
 * @param chainId EIP-155 id of the chain
 * @param contract address, {@code 0x} and 40 lower-case hexadecimal digits
 * @param development true for a chain that the operator can rewrite: it proves the software, not
 *     independence
 */
public record AnchorName(long chainId, String contract, boolean development) {
  public AnchorName {
    requireAddress(contract);
  }

  static void requireAddress(String address) {
    if (!address.matches("0x[0-9a-f]{40}")) {
      throw new IllegalArgumentException("not an address in lower case: " + address);
    }
  }
}
