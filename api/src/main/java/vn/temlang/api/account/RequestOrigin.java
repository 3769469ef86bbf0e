package vn.temlang.api.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.temlang.api.audit.http.Origins;

/** From where a request came, as sessions tell it. */
@Singleton
class RequestOrigin implements Origins {
  private final ClientAddress address;

  RequestOrigin(ClientAddress address) {
    this.address = address;
  }

  @Override
  public String of(HttpRequest<?> request) {
    String agent = request.getHeaders().findFirst(HttpHeaders.USER_AGENT).orElse("");
    return address.of(request) + " " + Device.of(agent);
  }
}
