package vn.temlang.api.page.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.View;
import vn.temlang.api.problem.Sentences;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.RegisteredCertificate;
import vn.temlang.traceability.certificate.Revocation;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.Products;

/** What the pages of certificates have in common: forms, faults, and the page of one. */
@Singleton
class CertificateScreen {
  private final Things things;
  private final CertificateLines lines;
  private final Sentences sentences;
  private final Pages pages;

  CertificateScreen(Things things, CertificateLines lines, Sentences sentences, Pages pages) {
    this.things = things;
    this.lines = lines;
    this.sentences = sentences;
    this.pages = pages;
  }

  /** What a certificate can be for. */
  @Singleton
  record Things(Products products, Sites sites) {}

  CertificateFields form(
      ProducerId producer,
      String action,
      Map<String, String> hidden,
      Map<String, String> typed,
      Faults faults) {
    List<CertificateFields.Thing> choices = new ArrayList<>();
    for (Product product : things.products().of(producer)) {
      choices.add(
          new CertificateFields.Thing(
              CertificateForm.PRODUCT + product.id().value(), product.name().value(), true));
    }
    for (Site site : things.sites().of(producer)) {
      choices.add(
          new CertificateFields.Thing(
              CertificateForm.SITE + site.id().value(), site.name().value(), false));
    }
    return new CertificateFields(action, hidden, choices, typed, lines.today().toString(), faults);
  }

  /** A value that cannot be, at its field. */
  Faults malformed(HttpRequest<?> request, MalformedValue why) {
    String sentence =
        switch (why.field()) {
          case "scheme", "scope" -> "certificates.fault.choice";
          case "siteId" -> "certificates.fault.place";
          case "number", "issuer" -> "certificates.fault.text";
          case "stars" -> "certificates.fault.stars";
          case "issuedYear" -> "certificates.fault.year";
          case "issuedOn", "expiresOn", "revokedOn" -> "certificates.fault.day";
          case "reason" -> "certificates.fault.reason";
          default -> throw why;
        };
    String field = why.field().equals("siteId") ? "scope" : why.field();
    return Faults.at(field, pages.words(request).text(sentence));
  }

  /** A refusal in the reader's words and days, at the field that it speaks of. */
  Faults refused(HttpRequest<?> request, Refusal refusal) {
    String field =
        switch (refusal.reason()) {
          case EXPIRY_BEFORE_ISSUE -> "expiresOn";
          case ISSUED_IN_THE_FUTURE -> "issuedOn";
          case CERTIFICATE_NUMBER_TAKEN -> "number";
          case REVOKED_IN_THE_FUTURE, REVOKED_BEFORE_ISSUE -> "revokedOn";
          case UNKNOWN_PRODUCT,
              UNKNOWN_SITE,
              PRODUCT_OF_ANOTHER_PRODUCER,
              SITE_OF_ANOTHER_PRODUCER ->
              "scope";
          default -> "";
        };
    return Faults.at(
        field, sentence(pages.words(request), refusal.reason().name(), refusal.facts()));
  }

  /** That somebody was faster. */
  Faults changedMeanwhile(HttpRequest<?> request) {
    return Faults.whole(sentence(pages.words(request), "CHANGED_MEANWHILE", List.of()));
  }

  private String sentence(Words words, String reason, List<Object> facts) {
    List<Object> shown =
        facts.stream()
            .map(fact -> fact instanceof LocalDate day ? Formats.date(words.language(), day) : fact)
            .toList();
    return words.language() == Language.ENGLISH
        ? sentences.english(reason, shown)
        : sentences.vietnamese(reason, shown);
  }

  /** The page of one certificate; not there where its names are beyond the reader's reach. */
  HttpResponse<byte[]> one(
      HttpRequest<?> request,
      Optional<RegisteredCertificate> found,
      Map<String, String> typed,
      Faults faults) {
    return found
        .flatMap(registered -> view(registered, typed, faults))
        .<HttpResponse<byte[]>>map(view -> answer(request, faults, view))
        .orElseGet(() -> notFound(request));
  }

  /** A page with its form, which was refused where there are faults. */
  HttpResponse<byte[]> answer(HttpRequest<?> request, Faults faults, View view) {
    return pages.answer(
        request, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY, view);
  }

  HttpResponse<byte[]> notFound(HttpRequest<?> request) {
    return pages.answer(
        request,
        HttpStatus.NOT_FOUND,
        new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }

  private Optional<CertificateView> view(
      RegisteredCertificate registered, Map<String, String> typed, Faults faults) {
    Certificate certificate = registered.certificate();
    return lines.of(List.of(registered)).stream()
        .findFirst()
        .map(
            line ->
                new CertificateView(
                    line,
                    certificate.producer().value(),
                    new CertificateView.Dates(
                        certificate.term().issuedOn(),
                        certificate.term().issuedIn().map(Year::getValue)),
                    certificate.issuer(),
                    registered.revision(),
                    registered.check().map(RegisteredCertificate.Check::at),
                    certificate.term().revokedOn(),
                    registered.revocation().map(Revocation::reason),
                    lines.today().toString(),
                    typed,
                    faults));
  }
}
