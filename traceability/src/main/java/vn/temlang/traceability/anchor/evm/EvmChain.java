package vn.temlang.traceability.anchor.evm;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import vn.temlang.traceability.anchor.AnchorChain;
import vn.temlang.traceability.anchor.ChainUnreachable;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.anchor.Submission.SignedTransaction;
import vn.temlang.traceability.anchor.Submission.Wish;
import vn.temlang.traceability.log.Hash;

/** One endpoint of one EVM chain and the account that pays there. */
final class EvmChain implements AnchorChain {
  private final Rpc rpc;
  private final Credentials account;
  private final Finality finality;
  private final EvmSigner signer;

  EvmChain(Rpc rpc, Credentials account, long chainId, Finality finality) {
    this.rpc = rpc;
    this.account = account;
    this.finality = finality;
    this.signer = new EvmSigner(rpc, account, chainId);
  }

  @Override
  public long chainId() {
    return rpc.chainId();
  }

  @Override
  public boolean hasContract(String address) {
    return rpc.hasCode(address);
  }

  @Override
  public Optional<Hash> findRoot(String contract, long size) {
    return root(rpc, contract, size);
  }

  static Optional<Hash> root(Rpc rpc, String contract, long size) {
    List<Type<?>> values = rpc.call(contract, Contract.roots(size));
    if (values.isEmpty() || !(values.getFirst() instanceof Bytes32 root)) {
      return Optional.empty();
    }
    Hash hash = Hash.of(root.getValue());
    return hash.equals(Hash.of(new byte[Hash.BYTES])) ? Optional.empty() : Optional.of(hash);
  }

  @Override
  public long latestSize(String contract) {
    List<Type<?>> values = rpc.call(contract, Contract.latestSize());
    if (values.isEmpty() || !(values.getFirst() instanceof Uint64 size)) {
      throw new ChainUnreachable("the contract at " + contract + " is no AnchorRegistry");
    }
    return size.getValue().longValueExact();
  }

  @Override
  public long nextNonce() {
    return rpc.nonce(account.getAddress());
  }

  @Override
  public long finalBlock() {
    return switch (finality) {
      case Finality.Depth depth -> rpc.height() - depth.blocks() + 1;
      case Finality.Tag tag ->
          rpc.findBlock(tag.tag())
              .map(EthBlock.Block::getNumber)
              .map(BigInteger::longValueExact)
              .orElse(-1L);
    };
  }

  @Override
  public Signing sign(Wish wish, long nonce) {
    return signer.sign(wish, nonce);
  }

  @Override
  public Sending send(SignedTransaction transaction) {
    return switch (rpc.send(transaction.raw())) {
      case Rpc.Answered.Value<String> taken -> new Sending.Taken();
      case Rpc.Answered.Failed<String> error -> judge(error.message());
    };
  }

  /** Nodes agree on no code for these, only on words. */
  private static Sending judge(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    if (words.contains("already known")
        || words.contains("already imported")
        || words.contains("known transaction")) {
      return new Sending.Taken();
    }
    return words.contains("nonce too low") || words.contains("nonce is too low")
        ? new Sending.NonceTooLow()
        : new Sending.Refused(message);
  }

  @Override
  public Optional<Receipt> findReceipt(String transactionHash) {
    return rpc.findReceipt(transactionHash).flatMap(this::receipt);
  }

  /** Empty when the block vanished between the two questions. */
  private Optional<Receipt> receipt(TransactionReceipt receipt) {
    Optional<Instant> time = rpc.findBlockTime(receipt.getBlockHash());
    return time.map(
        at ->
            new Receipt(
                receipt.getBlockNumber().longValueExact(),
                receipt.getBlockHash(),
                at,
                receipt.getGasUsed().longValueExact(),
                receipt.isStatusOK()));
  }
}
