package vn.temlang.api.audit.http;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes that something is shown, after it was read and before it goes out. */
@Singleton
@InterceptorBean(ShowsPersonalData.class)
class PersonalDataInterceptor implements MethodInterceptor<Object, Object> {
  private final RequestRecords records;

  PersonalDataInterceptor(RequestRecords records) {
    this.records = records;
  }

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> route) {
    Object answer = route.proceed();
    int status = status(answer);
    if (status < HttpStatus.BAD_REQUEST.getCode()) {
      ServerRequestContext.currentRequest().ifPresent(request -> records.shown(request, status));
    }
    return answer;
  }

  private static int status(@Nullable Object answer) {
    return switch (answer) {
      case HttpResponse<?> response -> response.code();
      case Optional<?> found when found.isEmpty() -> HttpStatus.NOT_FOUND.getCode();
      case null -> HttpStatus.NOT_FOUND.getCode();
      case Object shown -> HttpStatus.OK.getCode();
    };
  }
}
