package vn.temlang.traceability.anchor.evm;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.web3j.crypto.ContractUtils;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.utils.Numeric;
import vn.temlang.traceability.anchor.AnchorChain.Signing;
import vn.temlang.traceability.anchor.ChainUnreachable;
import vn.temlang.traceability.anchor.Submission.SignedTransaction;
import vn.temlang.traceability.anchor.Submission.Wish;

/** Makes EIP-1559 transactions: twice the base fee of now plus the node's priority fee. */
final class EvmSigner {
  /** A quarter above the estimate: storage may be warmer or colder when it is mined. */
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private static final BigInteger FOUR = BigInteger.valueOf(4);

  private final Rpc rpc;
  private final Credentials account;
  private final long chainId;

  EvmSigner(Rpc rpc, Credentials account, long chainId) {
    this.rpc = rpc;
    this.account = account;
    this.chainId = chainId;
  }

  private record Call(String to, String data, boolean creates) {}

  private record Fees(BigInteger priority, BigInteger most) {}

  Signing sign(Wish wish, long nonce) {
    Call call =
        switch (wish) {
          case Wish.Deploy deploy -> new Call("", Contract.bytecode(), true);
          case Wish.PutRoot put ->
              new Call(put.contract(), Contract.anchor(put.size(), put.root()), false);
        };
    return switch (rpc.estimate(estimated(call))) {
      case Rpc.Answered.Value<BigInteger> gas ->
          affordable(call, nonce, gas.value().multiply(FIVE).divide(FOUR));
      case Rpc.Answered.Failed<BigInteger> error -> refused(error.message());
    };
  }

  private Transaction estimated(Call call) {
    return new Transaction(
        account.getAddress(),
        null,
        null,
        null,
        call.creates() ? null : call.to(),
        BigInteger.ZERO,
        call.data());
  }

  private Signing refused(String message) {
    if (message.toLowerCase(Locale.ROOT).contains("insufficient funds")) {
      return noMoney(rpc.balance(account.getAddress()), "more");
    }
    return new Signing.WouldRevert(message);
  }

  private Signing affordable(Call call, long nonce, BigInteger gas) {
    Fees fees = fees();
    BigInteger balance = rpc.balance(account.getAddress());
    BigInteger cost = gas.multiply(fees.most());
    return balance.compareTo(cost) < 0
        ? noMoney(balance, cost.toString())
        : new Signing.Signed(signed(call, nonce, gas, fees));
  }

  private Signing noMoney(BigInteger balance, String needed) {
    return new Signing.NoGasMoney(account.getAddress(), balance.toString(), needed);
  }

  private Fees fees() {
    BigInteger base =
        rpc.findBlock("latest")
            .map(EthBlock.Block::getBaseFeePerGas)
            .orElseThrow(() -> new ChainUnreachable("the node states no base fee (EIP-1559)"));
    BigInteger priority = rpc.priorityFee();
    return new Fees(priority, base.multiply(BigInteger.TWO).add(priority));
  }

  private SignedTransaction signed(Call call, long nonce, BigInteger gas, Fees fees) {
    BigInteger count = BigInteger.valueOf(nonce);
    RawTransaction transaction =
        RawTransaction.createTransaction(
            chainId,
            count,
            gas,
            call.to(),
            BigInteger.ZERO,
            call.data(),
            fees.priority(),
            fees.most());
    byte[] raw = TransactionEncoder.signMessage(transaction, account);
    Optional<String> creates =
        call.creates()
            ? Optional.of(
                ContractUtils.generateContractAddress(account.getAddress(), count)
                    .toLowerCase(Locale.ROOT))
            : Optional.empty();
    return new SignedTransaction(
        Numeric.toHexString(Hash.sha3(raw)), nonce, Numeric.toHexString(raw), creates);
  }
}
