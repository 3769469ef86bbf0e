package vn.temlang.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.CertificateState;
import vn.temlang.traceability.certificate.RegisterCertificate;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.ProductId;

/** Certificates of producers and products; what is not known is left out. */
@Controller("/api/certificates")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.WRITE_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class CertificateController {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final RegisterCertificate register;
  private final Answers answers;
  private final Clock clock;

  CertificateController(RegisterCertificate register, Answers answers, Clock clock) {
    this.register = register;
    this.answers = answers;
    this.clock = clock;
  }

  record CertificateBody(
      UUID producerId,
      @Nullable UUID productId,
      CertificateScheme scheme,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable Integer stars,
      @Nullable LocalDate issuedOn,
      @Nullable Integer issuedYear,
      @Nullable LocalDate expiresOn) {}

  /** {@code state} is that of today in Viet Nam. */
  record CertificateView(
      UUID id,
      CertificateScheme scheme,
      Optional<String> number,
      Optional<String> issuer,
      Optional<Integer> stars,
      Optional<LocalDate> lastDay,
      CertificateState state) {}

  @Put("/{id}")
  HttpResponse<?> put(UUID id, @Body CertificateBody body) {
    Certificate certificate =
        new Certificate(
            id,
            new ProducerId(body.producerId()),
            Optional.ofNullable(body.productId()).map(ProductId::new),
            body.scheme(),
            Optional.ofNullable(body.number()),
            Optional.ofNullable(body.issuer()),
            Optional.ofNullable(body.stars()),
            new Certificate.Term(
                Optional.ofNullable(body.issuedOn()),
                Optional.ofNullable(body.issuedYear()).map(Year::of),
                Optional.ofNullable(body.expiresOn()),
                Optional.empty()));
    return answers.of(register.register(certificate), this::view);
  }

  private CertificateView view(Certificate certificate) {
    return new CertificateView(
        certificate.id(),
        certificate.scheme(),
        certificate.number(),
        certificate.issuer(),
        certificate.stars(),
        certificate.lastDay(),
        certificate.on(LocalDate.ofInstant(clock.instant(), VIET_NAM)));
  }
}
