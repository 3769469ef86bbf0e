package vn.temlang.api.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * A form that cannot be decoded is refused, 400, and not told to the log: the decoder's words
 * repeat what was typed, a password among it.
 */
@Singleton
class MalformedFormHandler implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {
  private final ErrorResponseProcessor<?> answers;

  MalformedFormHandler(ErrorResponseProcessor<?> answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(
      @Nullable HttpRequest request, ErrorDataDecoderException exception) {
    if (request == null) {
      throw exception;
    }
    return answers.processResponse(
        ErrorContext.builder(request).build(), HttpResponse.status(HttpStatus.BAD_REQUEST));
  }
}
