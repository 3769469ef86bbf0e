package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.View;

/**
 * The transparency log and where its roots were anchored.
 *
 * @param size how many records are in the log
 * @param waiting how many wait to be put into it
 * @param checkpoint the newest signed checkpoint, as the C2SP text form has it
 * @param anchors newest first
 */
public record LedgerView(long size, long waiting, Optional<String> checkpoint, List<Anchor> anchors)
    implements View {

  public LedgerView {
    anchors = List.copyOf(anchors);
  }

  @Override
  public String template() {
    return "portal/ledger";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /**
   * A root on a chain.
   *
   * @param chainId EIP-155 id
   * @param development whether the chain is one for development
   * @param block empty until the receipt is there
   */
  public record Anchor(
      long chainId,
      String contract,
      boolean development,
      long size,
      Optional<Long> block,
      Optional<String> transaction,
      Optional<Instant> at) {}
}
