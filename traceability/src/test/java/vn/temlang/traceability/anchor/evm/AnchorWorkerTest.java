package vn.temlang.traceability.anchor.evm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.anchor.AnchorCondition;
import vn.temlang.traceability.anchor.AnchorEntry;
import vn.temlang.traceability.anchor.AnchorWorker;
import vn.temlang.traceability.anchor.AnchorWorker.Step;
import vn.temlang.traceability.anchor.Anchoring;
import vn.temlang.traceability.anchor.Anchoring.State;
import vn.temlang.traceability.anchor.ShowLedger;
import vn.temlang.traceability.anchor.SubmissionState;
import vn.temlang.traceability.anchor.Submissions;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;
import vn.temlang.traceability.log.LogFixture;
import vn.temlang.traceability.log.LogStore;
import vn.temlang.traceability.log.Sequencer;

/** The worker on a real database and a real node, started anew between any two steps. */
class AnchorWorkerTest {
  private static final UUID SUBJECT = new UUID(5, 5);

  private final Anvil anvil = new Anvil();
  private final LogFixture fixture = new LogFixture(TestDatabase.migrated("trace"));
  private ApplicationContext context = start();

  private ApplicationContext start() {
    return fixture.start(
        Map.of(
            "temlang.anchor.evm.enabled", "true",
            "temlang.anchor.evm.rpc-url", anvil.rpc().toString(),
            "temlang.anchor.evm.deploy", "true",
            "temlang.anchor.evm.development", "true",
            "temlang.anchor.evm.confirmations", "1",
            "temlang.anchor.evm.timeout", "5s",
            "temlang.anchor.evm.interval", "0s"));
  }

  @AfterEach
  void stop() {
    context.close();
    anvil.close();
    fixture.close();
  }

  private void restart() {
    context.close();
    context = start();
  }

  private void grow() {
    TransactionOperations<?> transactions = context.getBean(TransactionOperations.class);
    transactions.executeWrite(
        status -> {
          context
              .getBean(Disclosures.class)
              .record(LeafKind.BATCH, SUBJECT, CanonicalJson.of(Map.of("number", "L1")));
          return true;
        });
    context.getBean(Sequencer.class).sequence();
  }

  private void fund() {
    try {
      String address =
          "0x"
              + new ObjectMapper()
                  .readTree(fixture.keys().resolve("chain-keystore.json").toFile())
                  .required("address")
                  .asText();
      anvil.fund(address);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Step step() {
    return context.getBean(AnchorWorker.class).advance();
  }

  private void stepUntilWaiting() {
    Awaitility.await().until(() -> step() instanceof Step.Waiting);
  }

  private AnchorEntry newest() {
    return context.getBean(ShowLedger.class).show().anchors().getFirst();
  }

  private AnchorCondition condition() {
    return context.getBean(ShowLedger.class).show().report().orElseThrow().condition();
  }

  @Test
  void anchors_the_newest_head_though_a_new_process_takes_each_step() {
    grow();
    step();
    fund();
    Set<SubmissionState> seen = EnumSet.noneOf(SubmissionState.class);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              restart();
              Step step = step();
              context
                  .getBean(Submissions.class)
                  .findInFlight(31337)
                  .ifPresent(one -> seen.add(one.state()));
              return step instanceof Step.Waiting;
            });
    assertThat(seen)
        .containsExactlyInAnyOrder(
            SubmissionState.BUILT,
            SubmissionState.SIGNED,
            SubmissionState.SENT,
            SubmissionState.MINED);
    AnchorEntry anchor = newest();
    assertThat(anchor.state()).isEqualTo(SubmissionState.FINAL);
    assertThat(context.getBean(Anchoring.class).ofSubject(SUBJECT))
        .isInstanceOfSatisfying(
            State.Anchored.class,
            state -> {
              assertThat(state.treeSize()).isEqualTo(1);
              assertThat(state.name().development()).isTrue();
              assertThat(state.name().contract()).isEqualTo(anchor.contract());
            });
    assertThat(anvil.call("eth_blockNumber").path("result").asText()).isEqualTo("0x2");
  }

  @Test
  void says_pending_before_and_knows_what_was_never_recorded() {
    grow();
    Anchoring anchoring = context.getBean(Anchoring.class);
    assertThat(anchoring.ofSubject(SUBJECT)).isInstanceOf(State.Pending.class);
    assertThat(anchoring.ofSubject(new UUID(9, 9))).isInstanceOf(State.NotRecorded.class);
  }

  @Test
  void waits_for_gas_money_and_goes_on_when_it_comes() {
    grow();
    Awaitility.await().until(() -> step() instanceof Step.Blocked);
    assertThat(condition()).isEqualTo(AnchorCondition.NO_GAS_MONEY);
    fund();
    stepUntilWaiting();
    assertThat(condition()).isEqualTo(AnchorCondition.WORKING);
    assertThat(newest().state()).isEqualTo(SubmissionState.FINAL);
  }

  @Test
  void a_transaction_that_was_sent_but_not_noted_is_sent_once() {
    grow();
    step();
    fund();
    stepUntilWaiting();
    grow();
    Submissions submissions = context.getBean(Submissions.class);
    Awaitility.await()
        .until(
            () -> {
              step();
              return submissions
                  .findInFlight(31337)
                  .filter(one -> one.state() == SubmissionState.SIGNED)
                  .isPresent();
            });
    // what a process killed between sending and noting leaves behind
    String raw = submissions.findInFlight(31337).orElseThrow().signed().raw();
    anvil.call("eth_sendRawTransaction", "\"" + raw + "\"");
    restart();
    stepUntilWaiting();
    assertThat(newest().state()).isEqualTo(SubmissionState.FINAL);
    assertThat(newest().size()).isEqualTo(2);
    assertThat(anvil.call("eth_blockNumber").path("result").asText()).isEqualTo("0x3");
  }

  @Test
  void sends_again_what_a_reorganisation_dropped() {
    anvil.restart("--no-mining");
    grow();
    step();
    fund();
    stepUntilWaiting();
    anvil.call("anvil_mine", "\"0x1\"");
    stepUntilWaiting();
    anvil.call("anvil_mine", "\"0x1\"");
    assertThat(step()).isInstanceOf(Step.Moved.class);
    assertThat(inFlightState()).isEqualTo(SubmissionState.MINED);
    anvil.call("anvil_reorg", "1", "[]");
    assertThat(step()).isInstanceOf(Step.Moved.class);
    assertThat(inFlightState()).isEqualTo(SubmissionState.ORPHANED);
    step();
    assertThat(inFlightState()).isEqualTo(SubmissionState.SENT);
    anvil.call("anvil_mine", "\"0x1\"");
    stepUntilWaiting();
    assertThat(newest().state()).isEqualTo(SubmissionState.FINAL);
  }

  private SubmissionState inFlightState() {
    return context.getBean(Submissions.class).findInFlight(31337).orElseThrow().state();
  }

  @Test
  void loses_nothing_while_the_node_is_down_and_catches_up_when_it_is_back() {
    grow();
    step();
    fund();
    stepUntilWaiting();
    anvil.close();
    grow();
    assertThat(step()).isInstanceOf(Step.Blocked.class);
    assertThat(condition()).isEqualTo(AnchorCondition.CHAIN_UNREACHABLE);
    assertThat(context.getBean(LogStore.class).newestCheckpoint().orElseThrow().checkpoint().size())
        .isEqualTo(2);
    assertThat(context.getBean(Anchoring.class).ofSubject(SUBJECT))
        .isInstanceOf(State.Pending.class);
    anvil.restart();
    step();
    fund();
    stepUntilWaiting();
    assertThat(condition()).isEqualTo(AnchorCondition.WORKING);
    assertThat(newest().size()).isEqualTo(2);
    assertThat(context.getBean(Anchoring.class).ofSubject(SUBJECT))
        .isInstanceOf(State.Anchored.class);
  }

  @Test
  void deploys_anew_and_anchors_again_on_a_chain_that_lost_its_state() {
    grow();
    step();
    fund();
    stepUntilWaiting();
    assertThat(newest().state()).isEqualTo(SubmissionState.FINAL);
    anvil.restart();
    assertThat(step()).isInstanceOf(Step.Moved.class);
    assertThat(newest().state()).isEqualTo(SubmissionState.ABANDONED);
    assertThat(context.getBean(Anchoring.class).ofSubject(SUBJECT))
        .isInstanceOf(State.Pending.class);
    fund();
    stepUntilWaiting();
    assertThat(newest().state()).isEqualTo(SubmissionState.FINAL);
  }

  @Test
  void touches_nothing_on_another_chain() {
    anvil.restart("--chain-id", "4242");
    grow();
    assertThat(step()).isInstanceOf(Step.Blocked.class);
    assertThat(condition()).isEqualTo(AnchorCondition.WRONG_CHAIN);
  }
}
