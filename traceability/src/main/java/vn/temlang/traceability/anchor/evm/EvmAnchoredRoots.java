package vn.temlang.traceability.anchor.evm;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import vn.temlang.traceability.anchor.AnchoredRoots;
import vn.temlang.traceability.anchor.ChainUnreachable;
import vn.temlang.traceability.log.Hash;

/** Asks any JSON-RPC endpoint; needs no key, no account and no configuration. */
@Singleton
class EvmAnchoredRoots implements AnchoredRoots {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Override
  public Answer rootAt(URI endpoint, String contract, long size, Optional<String> transaction) {
    try (Rpc rpc = new Rpc(endpoint, TIMEOUT)) {
      long chainId = rpc.chainId();
      Optional<Hash> root = EvmChain.root(rpc, contract, size);
      return root.isPresent()
          ? new Answer.Found(chainId, root.get(), since(rpc, contract, transaction))
          : new Answer.Missing(chainId);
    } catch (ChainUnreachable e) {
      return new Answer.Unreachable(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Since> since(Rpc rpc, String contract, Optional<String> transaction) {
    return transaction
        .flatMap(rpc::findReceipt)
        .filter(receipt -> receipt.isStatusOK() && contract.equalsIgnoreCase(receipt.getTo()))
        .flatMap(receipt -> since(rpc, receipt));
  }

  private static Optional<Since> since(Rpc rpc, TransactionReceipt receipt) {
    return rpc.findBlockTime(receipt.getBlockHash())
        .map(time -> new Since(receipt.getBlockNumber().longValueExact(), time));
  }
}
