package vn.temlang.api.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.Throttle;

/** Codes against the database, under a clock that can be set. */
class PresentCodeTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String ADDRESS = "192.0.2.7";

  private final Factors factors = SERVER.context().getBean(Factors.class);
  private final FactorSeal seal = SERVER.context().getBean(FactorSeal.class);
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final RecoveryCodes codes = new RecoveryCodes(factors, new SecureRandom(), clock);
  private final SetUpTotp setUp = new SetUpTotp(factors, seal, codes, new SecureRandom(), clock);
  private final PresentCode present =
      new PresentCode(factors, seal, SERVER.context().getBean(Throttle.class), clock);
  private AccountId account = new AccountId(new java.util.UUID(0, 0));

  @BeforeEach
  void somebody() {
    SERVER.text("with gone as (delete from account.attempt) select 1");
    account = new AccountId(new People(SERVER).nobody().account());
  }

  private TotpSecret begun() {
    setUp.begin(account);
    return setUp.waiting(account).orElseThrow();
  }

  private List<RecoveryCode> confirmed(TotpSecret secret) {
    return setUp.confirm(account, secret.code(step())) instanceof SetUpTotp.Outcome.SetUp done
        ? done.codes()
        : List.of();
  }

  private long step() {
    return TotpSecret.stepAt(now);
  }

  private boolean right(String typed) {
    return present.present(account, typed, ADDRESS) instanceof PresentCode.Outcome.Right;
  }

  @Test
  void counts_from_the_first_right_code_on() {
    TotpSecret secret = begun();
    assertThat(right(secret.code(step()))).isFalse();
    assertThat(setUp.confirm(account, "000000x")).isInstanceOf(SetUpTotp.Outcome.WrongCode.class);
    assertThat(confirmed(secret)).hasSize(10);
    assertThat(setUp.waiting(account)).isEmpty();
    assertThat(right(secret.code(step() + 1).replaceAll("(...)", "$1 "))).isTrue();
  }

  @Test
  void is_shown_for_half_an_hour_until_a_code_comes() {
    TotpSecret secret = begun();
    now = now.plus(SetUpTotp.SHOWN);
    assertThat(setUp.waiting(account)).isEmpty();
    assertThat(setUp.confirm(account, secret.code(step())))
        .isInstanceOf(SetUpTotp.Outcome.NotBegun.class);
  }

  @Test
  void that_counts_is_not_replaced_by_beginning_again() {
    TotpSecret secret = begun();
    confirmed(secret);
    setUp.begin(account);
    assertThat(right(secret.code(step() + 1))).isTrue();
  }

  @Test
  void a_code_works_once_and_so_do_those_before_it() {
    TotpSecret secret = begun();
    confirmed(secret);
    assertThat(right(secret.code(step()))).isFalse();
    assertThat(right(secret.code(step() + 1))).isTrue();
    assertThat(right(secret.code(step() + 1))).isFalse();
    assertThat(right(secret.code(step()))).isFalse();
  }

  @Test
  void a_clock_that_jumps_back_brings_no_used_code_back() {
    TotpSecret secret = begun();
    confirmed(secret);
    now = now.plus(Duration.ofMinutes(10));
    assertThat(right(secret.code(step()))).isTrue();
    now = now.minus(Duration.ofMinutes(10));
    for (long near = step() - 1; near <= step() + 1; near++) {
      assertThat(right(secret.code(near))).isFalse();
    }
    now = now.plus(Duration.ofMinutes(11));
    SERVER.text("with gone as (delete from account.attempt) select 1");
    assertThat(right(secret.code(step()))).isTrue();
  }

  @Test
  void of_two_at_once_with_one_code_one_comes_in() throws Exception {
    TotpSecret secret = begun();
    RecoveryCode recovery = confirmed(secret).getFirst();
    assertThat(winners(secret.code(step() + 1))).isEqualTo(1);
    SERVER.text("with gone as (delete from account.attempt) select 1");
    assertThat(winners(recovery.inGroups())).isEqualTo(1);
  }

  private long winners(String code) throws Exception {
    long winners = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> right :
          threads.invokeAll(Collections.<Callable<Boolean>>nCopies(4, () -> right(code)))) {
        winners += right.get() ? 1 : 0;
      }
    }
    return winners;
  }

  @Test
  void a_recovery_code_works_once_however_it_is_typed() {
    List<RecoveryCode> fresh = confirmed(begun());
    String typed = fresh.getFirst().inGroups().toLowerCase(java.util.Locale.ROOT);
    assertThat(right(typed)).isTrue();
    assertThat(right(typed)).isFalse();
    assertThat(factors.codesLeft(account)).isEqualTo(9);
    List<RecoveryCode> renewed = codes.renew(account);
    assertThat(right(fresh.get(1).text())).isFalse();
    assertThat(right(renewed.getFirst().text())).isTrue();
  }

  @Test
  void keeps_neither_secret_nor_recovery_code_in_clear() {
    TotpSecret secret = begun();
    RecoveryCode code = confirmed(secret).getFirst();
    String stored =
        SERVER.text(
            """
            select t::text || (select string_agg(c::text, ' ') from account.recovery_code c
              where c.account_id = t.account_id)
            from account.totp t where account_id = '%s'
            """
                .formatted(account.value()));
    assertThat(stored)
        .doesNotContain(java.util.HexFormat.of().formatHex(secret.bytes()))
        .doesNotContain(code.text());
  }

  @Test
  void a_secret_copied_to_another_account_does_not_open() {
    begun();
    AccountId other = new AccountId(new People(SERVER).nobody().account());
    assertThatThrownBy(() -> seal.open(other, factors.totp(account).orElseThrow().secret()))
        .isInstanceOf(IllegalStateException.class);
  }
}
