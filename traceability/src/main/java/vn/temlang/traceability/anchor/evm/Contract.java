package vn.temlang.traceability.anchor.evm;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.protocol.core.methods.request.Transaction;
import vn.temlang.traceability.log.Hash;

/** The calls of {@code infra/contracts/AnchorRegistry.sol} and its compiled code. */
final class Contract {
  private Contract() {}

  /** The creation code, as {@code infra/contracts/compile.mjs} wrote it. */
  static String bytecode() {
    try (InputStream in = Contract.class.getResourceAsStream("/contracts/AnchorRegistry.json")) {
      if (in == null) {
        throw new IllegalStateException("contracts/AnchorRegistry.json is missing");
      }
      return new ObjectMapper().readTree(in).required("bytecode").textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Function roots(long size) {
    return new Function("roots", List.of(uint64(size)), List.of(new TypeReference<Bytes32>() {}));
  }

  static Function latestSize() {
    return new Function("latestSize", List.of(), List.of(new TypeReference<Uint64>() {}));
  }

  static String anchor(long size, Hash root) {
    return FunctionEncoder.encode(
        new Function("anchor", List.of(uint64(size), new Bytes32(root.bytes())), List.of()));
  }

  static Transaction read(String contract, Function function) {
    return Transaction.createEthCallTransaction(null, contract, FunctionEncoder.encode(function));
  }

  private static Type<BigInteger> uint64(long value) {
    return new Uint64(value);
  }
}
