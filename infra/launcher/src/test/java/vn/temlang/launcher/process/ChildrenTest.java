package vn.temlang.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.terminal.Trouble;

class ChildrenTest {
  @TempDir Path folder;
  DataFolder data;
  Children children;

  @BeforeEach
  void children() {
    data = DataFolder.open(folder);
    children = new Children(data);
  }

  @AfterEach
  void nothing_is_left() {
    children.stopAll();
  }

  private Child start(Role role, String script) {
    return children.start(
        new Program(role, List.of("sh", "-c", script), Map.of("WORD", "tem"), folder));
  }

  // writes its role to the file "order" when it is asked to stop
  // not a shell: one that was started with a signal ignored, as background jobs are, cannot trap it
  private Child startPolite(Role role, String signal) {
    Path ready = folder.resolve(role.fileName() + ".ready");
    Child child =
        start(
            role,
            """
            exec perl -e '
              $SIG{%s} = sub { open F, ">>", "order"; print F "%s\\n"; close F; exit 0 };
              open R, ">", "%s"; close R;
              select undef, undef, undef, 0.05 while 1'
            """
                .formatted(signal, role.fileName(), ready));
    Awaitility.await().until(() -> Files.exists(ready));
    return child;
  }

  @Nested
  class Start {
    @Test
    void gives_the_child_its_environment_and_keeps_what_it_says() {
      Child child = start(Role.SANDBOX, "echo $WORD; echo trouble >&2");
      assertThat(child.ended()).succeedsWithin(10, TimeUnit.SECONDS);
      assertThat(data.log(Role.SANDBOX)).hasContent("tem\ntrouble");
      assertThat(child.status()).isZero();
    }

    @Test
    void puts_the_child_into_a_session_that_ctrl_c_does_not_reach() throws IOException {
      Child child = start(Role.SANDBOX, "exec sleep 60");
      Path stat = Path.of("/proc", Long.toString(child.pid()), "stat");
      if (Files.exists(stat)) {
        Awaitility.await()
            .untilAsserted(
                () ->
                    assertThat(Files.readString(stat).replaceFirst(".*\\) ", "").split(" ")[3])
                        .as("session")
                        .isEqualTo(Long.toString(child.pid())));
      }
      assertThat(child.isAlive()).isTrue();
    }

    @Test
    void says_which_program_cannot_be_started() {
      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(
              () ->
                  children.start(
                      new Program(
                          Role.SERVER, List.of("true"), Map.of(), folder.resolve("nowhere"))))
          .satisfies(trouble -> assertThat(trouble.sentence()).startsWith("The server"));
    }

    @Test
    void is_refused_once_everything_is_being_stopped() {
      children.stopAll();
      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(() -> start(Role.SERVER, "exec sleep 60"));
    }
  }

  @Nested
  class Stop {
    @Test
    void ends_the_last_started_first() throws IOException {
      startPolite(Role.POSTGRES, "INT");
      startPolite(Role.SERVER, "TERM");
      startPolite(Role.CHAIN, "INT");
      children.stopAll();
      assertThat(Files.readAllLines(folder.resolve("order")))
          .containsExactly("server", "chain", "postgres");
    }

    @Test
    void acts_only_after_those_that_went_in_order() {
      List<Role> acted = new ArrayList<>();
      startPolite(Role.CHAIN, "INT");
      Child gone = start(Role.SERVER, "exit 0");
      assertThat(gone.ended()).succeedsWithin(10, TimeUnit.SECONDS);
      List.of(Role.CHAIN, Role.SERVER)
          .forEach(role -> children.whenItWentInOrder(role, () -> acted.add(role)));
      children.stopAll();
      assertThat(acted).containsExactly(Role.CHAIN);
    }

    @Test
    void a_child_that_ends_alone_is_noticed() {
      start(Role.CHAIN, "exec sleep 60");
      start(Role.SANDBOX, "exit 3");
      assertThat(children.firstEnd())
          .succeedsWithin(10, TimeUnit.SECONDS)
          .satisfies(
              child -> {
                assertThat(child.role()).isEqualTo(Role.SANDBOX);
                assertThat(child.status()).isEqualTo(3);
              });
    }

    @Test
    void kills_what_does_not_listen() {
      Child child = start(Role.SANDBOX, "trap '' TERM; touch deaf; while :; do sleep 0.05; done");
      Awaitility.await().until(() -> Files.exists(folder.resolve("deaf")));
      OsProcess.of(child.pid()).orElseThrow().stop("TERM", Duration.ofMillis(200));
      assertThat(child.ended()).succeedsWithin(10, TimeUnit.SECONDS);
    }
  }

  @Nested
  class AfterAKill {
    @Test
    void what_was_left_is_stopped_once() {
      Child left = start(Role.CHAIN, "exec sleep 60");
      Children next = new Children(data);
      assertThat(next.stopLeftovers()).containsExactly(Role.CHAIN);
      assertThat(left.ended()).succeedsWithin(10, TimeUnit.SECONDS);
      assertThat(next.stopLeftovers()).isEmpty();
    }

    @Test
    void another_process_that_got_the_number_is_left_alone() {
      Child stranger = start(Role.CHAIN, "exec sleep 60");
      new RunRecords(data)
          .remember(
              Role.CHAIN, new OsProcess(stranger.pid(), Instant.parse("2026-01-01T00:00:00Z")));
      assertThat(new Children(data).stopLeftovers()).isEmpty();
      assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void a_record_that_was_cut_off_is_no_record() throws IOException {
      Files.writeString(data.run().resolve("chain.json"), "{\"pid\":");
      assertThat(new Children(data).stopLeftovers()).isEmpty();
    }
  }
}
