package vn.temlang.api.audit.http;

import io.micronaut.http.HttpRequest;

/** Knows from where a request came. */
@FunctionalInterface
public interface Origins {
  /** The network address and the kind of device: {@code 203.0.113.7 PHONE}. */
  String of(HttpRequest<?> request);
}
