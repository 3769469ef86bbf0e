package vn.temlang.traceability.anchor.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.crypto.Credentials;
import vn.temlang.traceability.anchor.AnchorChain.Sending;
import vn.temlang.traceability.anchor.AnchorChain.Signing;
import vn.temlang.traceability.anchor.AnchoredRoots;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.anchor.Submission.SignedTransaction;
import vn.temlang.traceability.anchor.Submission.Wish;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.Rfc9162;

/** The contract on a real node, called through web3j. */
class AnchorRegistryTest {
  private static final Anvil ANVIL = new Anvil();
  private static final Hash ROOT = Rfc9162.leaf(new byte[] {1});

  private final Credentials owner = Credentials.create(BigInteger.valueOf(77_001).toString(16));
  private final Rpc rpc = new Rpc(ANVIL.rpc(), Duration.ofSeconds(10));
  private final EvmChain chain = new EvmChain(rpc, owner, 31337, Finality.parse("1"));
  private String contract = "";

  @AfterAll
  static void stop() {
    ANVIL.close();
  }

  @BeforeEach
  void deploy() {
    ANVIL.fund(owner.getAddress());
    SignedTransaction deployment = signed(new Wish.Deploy());
    assertThat(send(deployment).gasUsed()).isLessThan(500_000);
    contract = deployment.creates().orElseThrow();
    assertThat(chain.hasContract(contract)).isTrue();
  }

  private SignedTransaction signed(Wish wish) {
    assertThat(chain.sign(wish, chain.nextNonce())).isInstanceOf(Signing.Signed.class);
    return ((Signing.Signed) chain.sign(wish, chain.nextNonce())).transaction();
  }

  private Receipt send(SignedTransaction transaction) {
    assertThat(chain.send(transaction)).isInstanceOf(Sending.Taken.class);
    Receipt receipt =
        await("the receipt of " + transaction.hash())
            .until(() -> chain.findReceipt(transaction.hash()), Optional::isPresent)
            .orElseThrow();
    assertThat(receipt.succeeded()).isTrue();
    return receipt;
  }

  private Receipt anchor(long size, Hash root) {
    return send(signed(new Wish.PutRoot(contract, size, root)));
  }

  @Test
  void answers_an_anchored_root_and_nothing_for_other_sizes() {
    long gas = anchor(5, ROOT).gasUsed();
    long again = anchor(9, Rfc9162.emptyRoot()).gasUsed();
    System.out.printf("gas: first anchor %d, next anchor %d%n", gas, again);
    assertThat(again).isLessThan(60_000);
    assertThat(chain.findRoot(contract, 5)).contains(ROOT);
    assertThat(chain.findRoot(contract, 6)).isEmpty();
    assertThat(chain.latestSize(contract)).isEqualTo(9);
  }

  @Test
  void refuses_a_size_that_does_not_grow_and_an_empty_root() {
    anchor(5, ROOT);
    for (long size : new long[] {5, 4, 0}) {
      assertThat(chain.sign(new Wish.PutRoot(contract, size, ROOT), chain.nextNonce()))
          .isInstanceOf(Signing.WouldRevert.class);
    }
    Hash empty = Hash.of(new byte[Hash.BYTES]);
    assertThat(chain.sign(new Wish.PutRoot(contract, 6, empty), chain.nextNonce()))
        .isInstanceOf(Signing.WouldRevert.class);
  }

  @Test
  void refuses_a_stranger_and_hands_over_in_two_steps() {
    JsonNode accounts = ANVIL.call("eth_accounts").path("result");
    String stranger = accounts.get(0).asText();
    String heir = accounts.get(1).asText();
    assertThat(ANVIL.sendAs(stranger, contract, Contract.anchor(5, ROOT))).isFalse();
    assertThat(ANVIL.sendAs(stranger, contract, offer(stranger))).isFalse();

    ANVIL.call("anvil_impersonateAccount", "\"" + owner.getAddress() + "\"");
    assertThat(ANVIL.sendAs(owner.getAddress(), contract, offer(heir))).isTrue();
    assertThat(ANVIL.sendAs(heir, contract, Contract.anchor(5, ROOT))).isFalse();
    assertThat(ANVIL.sendAs(stranger, contract, take())).isFalse();
    assertThat(ANVIL.sendAs(heir, contract, take())).isTrue();
    assertThat(ANVIL.sendAs(heir, contract, Contract.anchor(5, ROOT))).isTrue();
    assertThat(ANVIL.sendAs(owner.getAddress(), contract, Contract.anchor(6, ROOT))).isFalse();
  }

  @Test
  void anybody_reads_a_root_with_chain_id_and_block_time() {
    SignedTransaction transaction = signed(new Wish.PutRoot(contract, 5, ROOT));
    Receipt receipt = send(transaction);
    AnchoredRoots roots = new EvmAnchoredRoots();
    assertThat(roots.rootAt(ANVIL.rpc(), contract, 5, Optional.of(transaction.hash())))
        .isEqualTo(
            new AnchoredRoots.Answer.Found(
                31337,
                ROOT,
                Optional.of(new AnchoredRoots.Since(receipt.block(), receipt.blockTime()))));
    assertThat(roots.rootAt(ANVIL.rpc(), contract, 6, Optional.empty()))
        .isEqualTo(new AnchoredRoots.Answer.Missing(31337));
    assertThat(roots.rootAt(URI.create("http://127.0.0.1:1"), contract, 5, Optional.empty()))
        .isInstanceOf(AnchoredRoots.Answer.Unreachable.class);
  }

  private static String offer(String to) {
    return FunctionEncoder.encode(
        new Function("offerHandover", List.of(new Address(to)), List.of()));
  }

  private static String take() {
    return FunctionEncoder.encode(new Function("takeHandover", List.of(), List.of()));
  }
}
