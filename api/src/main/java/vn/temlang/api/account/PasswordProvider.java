package vn.temlang.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.FactorMissing;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.RequestRecords;

/**
 * HTTP Basic for programs: the same login and password as in the portal. An account with a second
 * factor has none here, and whoever has yet to set one up comes in without roles: a password alone
 * is no way round it. Their programs use keys.
 */
@Singleton
class PasswordProvider implements HttpRequestExecutorAuthenticationProvider<HttpRequest<?>> {
  // asked for late: security looks for providers while the database operations are being made
  private final Provider<KnownPasswords> known;
  private final Provider<Accounts> accounts;
  private final Provider<RequestRecords> records;
  private final SecondFactorSettings secondFactor;
  private final ClientAddress address;
  private final Clock clock;

  PasswordProvider(
      Provider<KnownPasswords> known,
      Provider<Accounts> accounts,
      Provider<RequestRecords> records,
      SecondFactorSettings secondFactor,
      ClientAddress address,
      Clock clock) {
    this.known = known;
    this.accounts = accounts;
    this.records = records;
    this.secondFactor = secondFactor;
    this.clock = clock;
    this.address = address;
  }

  @Override
  public AuthenticationResponse authenticate(
      @Nullable HttpRequest<HttpRequest<?>> context,
      AuthenticationRequest<String, String> request) {
    return known
        .get()
        .signIn(request.getIdentity(), request.getSecret(), address.of(context))
        .flatMap(this::enter)
        .map(PasswordProvider::welcome)
        .orElseGet(() -> refused(context, request.getIdentity()));
  }

  private AuthenticationResponse refused(@Nullable HttpRequest<?> request, String login) {
    if (request != null) {
      records.get().refusedSignIn(request, login);
    }
    return AuthenticationResponse.failure();
  }

  private Optional<Authentication> enter(AccountId account) {
    return RequestReach.indifferently(
        () ->
            accounts.get().hasSecondFactor(account)
                ? Optional.empty()
                : accounts.get().subject(account, clock.instant()).map(this::authentication));
  }

  private Authentication authentication(Subject subject) {
    return secondFactor.requires(subject)
        ? subject.withoutRoles().authentication(FactorMissing.attribute())
        : subject.authentication(Map.of());
  }

  private static AuthenticationResponse welcome(Authentication who) {
    return AuthenticationResponse.success(who.getName(), who.getRoles(), who.getAttributes());
  }

  @Override
  public String getExecutorName() {
    return TaskExecutors.BLOCKING;
  }
}
