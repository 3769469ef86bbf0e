package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.CertificateScope;
import vn.temlang.traceability.certificate.CertificateState;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.certificate.CheckCertificate;
import vn.temlang.traceability.certificate.EditCertificate;
import vn.temlang.traceability.certificate.RegisterCertificate;
import vn.temlang.traceability.certificate.RegisteredCertificate;
import vn.temlang.traceability.certificate.Registrar;
import vn.temlang.traceability.certificate.Revocation;
import vn.temlang.traceability.certificate.RevokeCertificate;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

/** Certificates of producers, products and places; what is not known is left out. */
@Controller("/api/certificates")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class CertificateController {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int LIMIT = 500;

  private final Certificates certificates;
  private final Acts acts;
  private final Answers answers;
  private final Clock clock;

  CertificateController(Certificates certificates, Acts acts, Answers answers, Clock clock) {
    this.certificates = certificates;
    this.acts = acts;
    this.answers = answers;
    this.clock = clock;
  }

  /** What can be done to a certificate. */
  @Singleton
  record Acts(
      RegisterCertificate register,
      EditCertificate edit,
      CheckCertificate check,
      RevokeCertificate revoke) {}

  /** For one product, one place, or with neither id for the producer as a whole. */
  record CertificateBody(
      UUID producerId,
      @Nullable UUID productId,
      @Nullable UUID siteId,
      CertificateScheme scheme,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable Integer stars,
      @Nullable LocalDate issuedOn,
      @Nullable Integer issuedYear,
      @Nullable LocalDate expiresOn) {
    Certificate certificate(UUID id) {
      return new Certificate(
          id,
          new ProducerId(producerId),
          CertificateScope.of(
              Optional.ofNullable(productId).map(ProductId::new),
              Optional.ofNullable(siteId).map(SiteId::new)),
          scheme,
          Optional.ofNullable(number),
          Optional.ofNullable(issuer),
          Optional.ofNullable(stars),
          new Certificate.Term(
              Optional.ofNullable(issuedOn),
              Optional.ofNullable(issuedYear).map(Year::of),
              Optional.ofNullable(expiresOn),
              Optional.empty()));
    }
  }

  /**
   * @param paperSeen has to be true: a check is nothing else
   */
  record CheckBody(boolean paperSeen) {}

  record RevocationBody(LocalDate revokedOn, String reason) {}

  /** {@code state} is that of today in Viet Nam. */
  record CertificateView(
      UUID id,
      CertificateScheme scheme,
      Optional<String> number,
      Optional<String> issuer,
      Optional<Integer> stars,
      Optional<LocalDate> lastDay,
      CertificateState state) {}

  /**
   * All that stands of it.
   *
   * @param daysLeft 0 on its last day, below 0 when it is over
   * @param checkedAt when an officer saw the paper
   * @param revokedReason in the officer's words
   */
  record WholeView(
      UUID id,
      UUID producerId,
      Optional<UUID> productId,
      Optional<UUID> siteId,
      CertificateScheme scheme,
      Optional<String> number,
      Optional<String> issuer,
      Optional<Integer> stars,
      Optional<LocalDate> issuedOn,
      Optional<Integer> issuedYear,
      Optional<LocalDate> expiresOn,
      Optional<LocalDate> lastDay,
      Optional<Long> daysLeft,
      CertificateState state,
      int revision,
      Optional<Instant> checkedAt,
      Optional<LocalDate> revokedOn,
      Optional<String> revokedReason) {}

  /**
   * Certificates within reach: those of {@code producerId}; or else those that end within {@code
   * endsWithin} days, at most 500, the first to end first.
   */
  @ShowsPersonalData
  @Get
  List<WholeView> list(
      @Nullable @QueryValue UUID producerId, @QueryValue(defaultValue = "90") int endsWithin) {
    if (endsWithin < 0 || endsWithin > 3660) {
      throw new MalformedValue("endsWithin", "0 to 3660 days");
    }
    List<RegisteredCertificate> found =
        producerId == null
            ? certificates.ending(today(), today().plusDays(endsWithin), LIMIT)
            : certificates.of(new ProducerId(producerId));
    return found.stream().map(this::whole).toList();
  }

  @ShowsPersonalData
  @Get("/{id}")
  Optional<HttpResponse<WholeView>> get(UUID id) {
    return certificates.findRegistered(id).map(found -> answers.of(found.revised(), this::whole));
  }

  /**
   * Enters a certificate; with {@code If-Match} corrects one whose revision the client saw. What an
   * officer has checked has to be checked again then.
   */
  @Put("/{id}")
  @Needs(Action.WRITE_REGISTER)
  HttpResponse<?> put(
      UUID id,
      @Body CertificateBody body,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Authentication who) {
    if (ifMatch != null) {
      return answers.of(
          acts.edit().edit(body.certificate(id), Answers.seen(ifMatch), registrar(who)),
          this::whole);
    }
    return answers.of(acts.register().register(body.certificate(id), registrar(who)), this::view);
  }

  /** Notes that the officer who asks saw the paper and compared it with this revision. */
  @Put("/{id}/check")
  @Needs(Action.JUDGE_CERTIFICATES)
  HttpResponse<?> check(
      UUID id,
      @Body CheckBody body,
      @Header(HttpHeaders.IF_MATCH) String ifMatch,
      Authentication who) {
    if (!body.paperSeen()) {
      throw new MalformedValue("paperSeen", "true: who has not seen the paper has checked nothing");
    }
    return answers.of(acts.check().check(id, Answers.seen(ifMatch), registrar(who)), this::whole);
  }

  /** Notes that its body revoked it; for good. */
  @Put("/{id}/revocation")
  @Needs(Action.JUDGE_CERTIFICATES)
  HttpResponse<?> revoke(UUID id, @Body RevocationBody body, Authentication who) {
    return answers.of(
        acts.revoke().revoke(id, new Revocation(body.revokedOn(), body.reason()), registrar(who)),
        this::whole);
  }

  private static Registrar registrar(Authentication who) {
    return new Registrar(Subject.get(who).account().value());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VIET_NAM);
  }

  private CertificateView view(Certificate certificate) {
    return new CertificateView(
        certificate.id(),
        certificate.scheme(),
        certificate.number(),
        certificate.issuer(),
        certificate.stars(),
        certificate.lastDay(),
        certificate.on(today()));
  }

  private WholeView whole(RegisteredCertificate registered) {
    Certificate certificate = registered.certificate();
    return new WholeView(
        certificate.id(),
        certificate.producer().value(),
        certificate.product().map(ProductId::value),
        certificate.site().map(SiteId::value),
        certificate.scheme(),
        certificate.number(),
        certificate.issuer(),
        certificate.stars(),
        certificate.term().issuedOn(),
        certificate.term().issuedIn().map(Year::getValue),
        certificate.term().expiresOn(),
        certificate.lastDay(),
        certificate.daysLeft(today()).stream().boxed().findFirst(),
        certificate.on(today()),
        registered.revision(),
        registered.check().map(RegisteredCertificate.Check::at),
        certificate.term().revokedOn(),
        registered.revocation().map(Revocation::reason));
  }
}
