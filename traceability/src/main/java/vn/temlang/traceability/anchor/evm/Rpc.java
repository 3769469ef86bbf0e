package vn.temlang.traceability.anchor.evm;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import tools.jackson.core.JacksonException;
import vn.temlang.traceability.anchor.ChainUnreachable;

/**
 * The calls to a node that anchoring needs; an answer that is no answer is {@link
 * ChainUnreachable}.
 */
final class Rpc implements AutoCloseable {
  private static final DefaultBlockParameterName LATEST = DefaultBlockParameterName.LATEST;

  private final URI endpoint;
  private final Web3j web3j;

  Rpc(URI endpoint, Duration timeout) {
    this.endpoint = endpoint;
    this.web3j =
        Web3j.build(
            new HttpRpc(endpoint, timeout), 1000, Executors.newSingleThreadScheduledExecutor());
  }

  @Override
  public void close() {
    web3j.shutdown();
  }

  long chainId() {
    return ask(web3j.ethChainId()).getChainId().longValueExact();
  }

  boolean hasCode(String address) {
    String code = ask(web3j.ethGetCode(address, LATEST)).getCode();
    return code != null && code.length() > 2;
  }

  BigInteger balance(String account) {
    return ask(web3j.ethGetBalance(account, LATEST)).getBalance();
  }

  long nonce(String account) {
    return ask(web3j.ethGetTransactionCount(account, LATEST))
        .getTransactionCount()
        .longValueExact();
  }

  long height() {
    return ask(web3j.ethBlockNumber()).getBlockNumber().longValueExact();
  }

  Optional<EthBlock.Block> findBlock(String tagOrNumber) {
    DefaultBlockParameter parameter = () -> tagOrNumber;
    return Optional.ofNullable(ask(web3j.ethGetBlockByNumber(parameter, false)).getBlock());
  }

  Optional<Instant> findBlockTime(String blockHash) {
    return Optional.ofNullable(ask(web3j.ethGetBlockByHash(blockHash, false)).getBlock())
        .map(block -> Instant.ofEpochSecond(block.getTimestamp().longValueExact()));
  }

  BigInteger priorityFee() {
    return ask(web3j.ethMaxPriorityFeePerGas()).getMaxPriorityFeePerGas();
  }

  Optional<TransactionReceipt> findReceipt(String hash) {
    return ask(web3j.ethGetTransactionReceipt(hash)).getTransactionReceipt();
  }

  /** The decoded results of a read-only call now; empty when there is no contract or it reverts. */
  List<Type<?>> call(String contract, Function function) {
    Response<String> answer = answer(web3j.ethCall(Contract.read(contract, function), LATEST));
    String result = answer.getResult();
    if (answer.hasError() || result == null || result.length() <= 2) {
      return List.of();
    }
    return decode(result, function);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // web3j's own raw types
  private static List<Type<?>> decode(String result, Function function) {
    return (List<Type<?>>)
        (List) FunctionReturnDecoder.decode(result, function.getOutputParameters());
  }

  /** Gas that the transaction would use, or the node's reason why it would fail. */
  Answered<BigInteger> estimate(Transaction transaction) {
    var answer = answer(web3j.ethEstimateGas(transaction));
    return answer.hasError()
        ? new Answered.Failed<>(answer.getError().getMessage())
        : new Answered.Value<>(answer.getAmountUsed());
  }

  /** The transaction's hash, or the node's reason for not taking it. */
  Answered<String> send(String raw) {
    var answer = answer(web3j.ethSendRawTransaction(raw));
    return answer.hasError()
        ? new Answered.Failed<>(answer.getError().getMessage())
        : new Answered.Value<>(answer.getTransactionHash());
  }

  /** A value, or the error that the node states. */
  sealed interface Answered<T> {
    record Value<T>(T value) implements Answered<T> {}

    record Failed<T>(String message) implements Answered<T> {}
  }

  private <T extends Response<?>> T ask(Request<?, T> request) {
    T answer = answer(request);
    if (answer.hasError()) {
      throw new ChainUnreachable(
          node() + " answers " + request.getMethod() + ": " + answer.getError().getMessage());
    }
    return answer;
  }

  private <T extends Response<?>> T answer(Request<?, T> request) {
    try {
      return request.send();
    } catch (IOException | JacksonException e) {
      throw new ChainUnreachable(node() + ' ' + why(e), e);
    }
  }

  /** Host and port alone: the rest of an endpoint's address may hold a key. */
  private String node() {
    return "the node at "
        + endpoint.getHost()
        + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
  }

  /** The platform's own messages are often null. */
  private static String why(Exception e) {
    return switch (e) {
      case HttpConnectTimeoutException _ -> "cannot be reached: no connection in time";
      case HttpTimeoutException _ -> "was reached but did not answer in time";
      case ConnectException unknown
          when unknown.getCause() instanceof ConnectException cause
              && cause.getCause() instanceof UnresolvedAddressException ->
          "cannot be reached: there is no host of that name";
      case ConnectException _ -> "cannot be reached: nothing accepts a connection there";
      case JacksonException _ -> "answers, but not as a node does";
      default ->
          "gave no answer: " + Optional.ofNullable(e.getMessage()).orElse("the connection broke");
    };
  }
}
