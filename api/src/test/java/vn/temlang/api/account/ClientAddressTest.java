package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TemlangConfiguration;

class ClientAddressTest {
  private static ClientAddress behind(@Nullable String header) {
    return new ClientAddress(
        new TemlangConfiguration("http://localhost", Path.of("data"), false, header));
  }

  private static HttpRequest<?> forwarded(String... values) {
    var request = HttpRequest.GET("/login");
    for (String value : values) {
      request.header("X-Forwarded-For", value);
    }
    return request;
  }

  @Test
  void is_what_the_proxy_added_and_not_what_the_client_made_up() {
    ClientAddress address = behind("X-Forwarded-For");
    assertThat(address.of(forwarded("192.0.2.1, 203.0.113.7"))).isEqualTo("203.0.113.7");
    assertThat(address.of(forwarded("192.0.2.1", "203.0.113.8"))).isEqualTo("203.0.113.8");
    assertThat(address.of(forwarded("2001:db8:1:2:3::9"))).isEqualTo("2001:db8:1:2::");
  }

  @Test
  void is_the_connection_s_where_no_proxy_is_named() {
    assertThat(behind(null).of(forwarded("192.0.2.1"))).isNotEqualTo("192.0.2.1");
    assertThat(behind(" ").of(forwarded("192.0.2.1"))).isNotEqualTo("192.0.2.1");
    assertThat(behind("X-Forwarded-For").of(forwarded())).isNotBlank();
  }

  @Test
  void takes_the_network_of_an_ipv6_address() {
    assertThat(ClientAddress.network("203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2::");
    assertThat(ClientAddress.network("2001:db8:1:2:aaaa::1")).isEqualTo("2001:db8:1:2::");
    assertThat(ClientAddress.network("2001:db8::1%eth0")).isEqualTo("2001:db8::");
  }
}
