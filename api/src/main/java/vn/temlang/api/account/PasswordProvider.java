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
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.RequestRecords;

/** HTTP Basic for programs: the same login and password as in the portal. */
@Singleton
class PasswordProvider implements HttpRequestExecutorAuthenticationProvider<HttpRequest<?>> {
  // asked for late: security looks for providers while the database operations are being made
  private final Provider<KnownPasswords> known;
  private final Provider<Accounts> accounts;
  private final Provider<RequestRecords> records;
  private final ClientAddress address;
  private final Clock clock;

  PasswordProvider(
      Provider<KnownPasswords> known,
      Provider<Accounts> accounts,
      Provider<RequestRecords> records,
      ClientAddress address,
      Clock clock) {
    this.known = known;
    this.accounts = accounts;
    this.records = records;
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
        .flatMap(this::subject)
        .map(subject -> welcome(subject.authentication(Map.of())))
        .orElseGet(() -> refused(context, request.getIdentity()));
  }

  private AuthenticationResponse refused(@Nullable HttpRequest<?> request, String login) {
    if (request != null) {
      records.get().refusedSignIn(request, login);
    }
    return AuthenticationResponse.failure();
  }

  private Optional<Subject> subject(AccountId account) {
    return RequestReach.indifferently(() -> accounts.get().subject(account, clock.instant()));
  }

  private static AuthenticationResponse welcome(Authentication who) {
    return AuthenticationResponse.success(who.getName(), who.getRoles(), who.getAttributes());
  }

  @Override
  public String getExecutorName() {
    return TaskExecutors.BLOCKING;
  }
}
