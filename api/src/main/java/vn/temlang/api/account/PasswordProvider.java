package vn.temlang.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTTP Basic for programs: the same login and password as in the portal. */
@Singleton
class PasswordProvider implements HttpRequestExecutorAuthenticationProvider<HttpRequest<?>> {
  // asked for late: security looks for providers while the database operations are being made
  private final Provider<KnownPasswords> known;
  private final ClientAddress address;

  PasswordProvider(Provider<KnownPasswords> known, ClientAddress address) {
    this.known = known;
    this.address = address;
  }

  @Override
  public AuthenticationResponse authenticate(
      @Nullable HttpRequest<HttpRequest<?>> context,
      AuthenticationRequest<String, String> request) {
    return known.get().signIn(request.getIdentity(), request.getSecret(), address.of(context))
        ? AuthenticationResponse.success(request.getIdentity(), List.of("OPERATOR"))
        : AuthenticationResponse.failure();
  }

  @Override
  public String getExecutorName() {
    return TaskExecutors.BLOCKING;
  }
}
